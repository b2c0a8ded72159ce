package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The association or the household said no before the support began.
 */
public record AllocationRefusedV1(String measureId, String caseId, String territory, String measureType,
		String provider, String agreementId, String by, String motive, LocalDate refusedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.allocation-refused.v1";

}
