/**
 * When somebody last had contact with each household: the clock of retention.
 */
@NullMarked
package fr.logementdabord.referral.view.lastcontact;

import org.jspecify.annotations.NullMarked;
