/**
 * referral-service: referrals (saisines) from submission to closure, and the only place
 * that knows who a household is.
 */
@NullMarked
package fr.logementdabord.referral;

import org.jspecify.annotations.NullMarked;
