package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The place of a measure is free again.
 */
public record PlaceFreedV1(String agreementId, String measureId, String caseId, String provider, String territory,
		String measureType, @Nullable LocalDate freedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.place-freed.v1";

}
