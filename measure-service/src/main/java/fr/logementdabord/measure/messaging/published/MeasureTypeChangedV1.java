package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The measure goes on under another type, on a place of that type.
 */
public record MeasureTypeChangedV1(String measureId, String caseId, String territory, String measureType,
		String provider, String agreementId, LocalDate changedOn, String previousType, String previousAgreementId) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-type-changed.v1";

}
