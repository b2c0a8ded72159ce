package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A review was held.
 */
public record ReviewRecordedV1(String measureId, String caseId, String territory, String kind, LocalDate heldOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.review-recorded.v1";

}
