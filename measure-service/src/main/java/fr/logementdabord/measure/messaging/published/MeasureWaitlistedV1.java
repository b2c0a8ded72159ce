package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A household waits for a measure.
 */
public record MeasureWaitlistedV1(String measureId, String caseId, String territory, String measureType,
		LocalDate referredOn, LocalDate listedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-waitlisted.v1";

}
