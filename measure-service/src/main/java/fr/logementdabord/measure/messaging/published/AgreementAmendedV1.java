package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Places and money of an agreement are others from a day on.
 */
public record AgreementAmendedV1(String agreementId, String provider, String territory, String measureType, int year,
		int number, LocalDate effectiveOn, int places, long unitCostCents, @Nullable Long budgetCents) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.agreement-amended.v1";

}
