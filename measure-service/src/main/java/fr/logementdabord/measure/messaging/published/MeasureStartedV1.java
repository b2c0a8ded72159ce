package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The support has begun.
 */
public record MeasureStartedV1(String measureId, String caseId, String territory, String measureType, String provider,
		LocalDate startedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-started.v1";

}
