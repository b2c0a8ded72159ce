/**
 * The list of referrals: one document per case, folded from our own public events and
 * from the allocations that open a case to an association. Also what serves it: search,
 * pages, CSV.
 */
@NullMarked
package fr.logementdabord.referral.view.openreferrals;

import org.jspecify.annotations.NullMarked;
