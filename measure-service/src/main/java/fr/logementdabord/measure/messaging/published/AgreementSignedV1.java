package fr.logementdabord.measure.messaging.published;

/**
 * Places were agreed.
 */
public record AgreementSignedV1(String agreementId, String provider, String territory, String measureType, int year,
		int places, long unitCostCents) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.agreement-signed.v1";

}
