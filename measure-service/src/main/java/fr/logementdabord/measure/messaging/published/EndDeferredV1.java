package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The support could end, if the household had a place to go to.
 */
public record EndDeferredV1(String measureId, String caseId, String territory, String measureType, String provider,
		LocalDate deferredOn, String because) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.end-deferred.v1";

}
