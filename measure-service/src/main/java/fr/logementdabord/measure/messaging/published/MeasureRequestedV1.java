package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A measure is awaited.
 */
public record MeasureRequestedV1(String measureId, String caseId, String territory, String measureType,
		LocalDate requestedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-requested.v1";

}
