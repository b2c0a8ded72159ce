package fr.logementdabord.measure.messaging.published;

/**
 * A place is free again.
 */
public record PlaceFreedV1(String agreementId, String measureId, String caseId, String provider, String territory,
		String measureType) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.place-freed.v1";

}
