/**
 * Two saisines that may be about one household: suspected by the vault, judged by the
 * coordinators of both territories, merged and, if that was wrong, parted again. Only
 * ids, days and codes: who the household is stays in the vault.
 */
@NullMarked
package fr.logementdabord.referral.domain.duplicate;

import org.jspecify.annotations.NullMarked;
