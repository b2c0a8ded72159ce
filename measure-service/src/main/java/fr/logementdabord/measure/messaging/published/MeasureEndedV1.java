package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The support is over.
 */
public record MeasureEndedV1(String measureId, String caseId, String territory, String measureType, String provider,
		LocalDate endedOn, String exitReason, String exitDestination, String endedBecause) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-ended.v1";

}
