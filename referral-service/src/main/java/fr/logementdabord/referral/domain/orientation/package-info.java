/**
 * The orientation rules as data: what is known of a case, what a dated set of rules
 * advises for it, and the reason of each advice, rule by rule. Advice never decides.
 */
@NullMarked
package fr.logementdabord.referral.domain.orientation;

import org.jspecify.annotations.NullMarked;
