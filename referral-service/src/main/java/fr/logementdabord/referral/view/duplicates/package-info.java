/**
 * The questions whether two saisines are about one household: one document per question,
 * folded from our own public events, and its search within the viewer's territories.
 */
@NullMarked
package fr.logementdabord.referral.view.duplicates;

import org.jspecify.annotations.NullMarked;
