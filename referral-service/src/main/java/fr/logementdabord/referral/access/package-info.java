/**
 * Who may see which case, told once for lists (as a query) and once for a case at hand.
 */
@NullMarked
package fr.logementdabord.referral.access;

import org.jspecify.annotations.NullMarked;
