package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A measure holds a place.
 */
public record PlaceTakenV1(String agreementId, String measureId, String caseId, String provider, String territory,
		String measureType, LocalDate takenOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.place-taken.v1";

}
