package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team met the household that day, or it turned out that nobody did. What
 * it was about and who it was stays inside.
 *
 * @param struck whether the contact was recorded by mistake
 */
public record HouseholdContactRecordedV1(String measureId, String caseId, String contactId, LocalDate metOn,
		@Nullable Boolean struck) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.household-contact-recorded.v1";

}
