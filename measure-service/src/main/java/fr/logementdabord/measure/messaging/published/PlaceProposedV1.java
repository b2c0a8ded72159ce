package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A free place is proposed to the next household; the coordinator grants it or not.
 */
public record PlaceProposedV1(String measureId, String caseId, String territory, String measureType, String agreementId,
		String provider, int position, LocalDate proposedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.place-proposed.v1";

}
