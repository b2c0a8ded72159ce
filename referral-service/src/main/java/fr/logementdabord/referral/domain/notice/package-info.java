/**
 * What the referrer was told of the decisions of a case, and when the receipt was
 * confirmed.
 */
@NullMarked
package fr.logementdabord.referral.domain.notice;

import org.jspecify.annotations.NullMarked;
