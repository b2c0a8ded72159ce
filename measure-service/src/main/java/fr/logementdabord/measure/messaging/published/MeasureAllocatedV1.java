package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * An association has the measure.
 */
public record MeasureAllocatedV1(String measureId, String caseId, String territory, String measureType, String provider,
		String agreementId, LocalDate allocatedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-allocated.v1";

}
