/**
 * The referral (saisine) from its submission to its closure: the commands it accepts, the
 * events that are its state, and the rules between them. Pure: days, ids and ages come in
 * with the commands, and nobody's name ever does.
 */
@NullMarked
package fr.logementdabord.referral.domain.referral;

import org.jspecify.annotations.NullMarked;
