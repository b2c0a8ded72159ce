package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The support goes on after an interruption.
 */
public record MeasureResumedV1(String measureId, String caseId, String territory, String provider,
		LocalDate resumedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-resumed.v1";

}
