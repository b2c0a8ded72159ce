package fr.logementdabord.measure.messaging.published;

import org.jspecify.annotations.Nullable;

/**
 * Places were agreed for a year. With a budget, the unit cost is its share of one place.
 */
public record AgreementSignedV1(String agreementId, String provider, String territory, String measureType, int year,
		int places, long unitCostCents, @Nullable Long budgetCents, @Nullable String envelope) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.agreement-signed.v1";

}
