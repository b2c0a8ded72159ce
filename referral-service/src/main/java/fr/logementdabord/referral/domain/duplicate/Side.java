package fr.logementdabord.referral.domain.duplicate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One of the two saisines.
 *
 * @param territory null = not covered: nobody has to agree for it
 */
public record Side(String caseId, String householdId, @Nullable String territory, LocalDate submittedOn) {

	/** Whether this saisine came first. */
	boolean before(Side other) {
		int days = this.submittedOn.compareTo(other.submittedOn);
		return (days != 0) ? days < 0 : this.caseId.compareTo(other.caseId) < 0;
	}

}
