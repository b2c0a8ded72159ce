package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Nothing keeps the measure from ending any more.
 */
public record EndNoLongerDeferredV1(String measureId, String caseId, String territory, String provider,
		LocalDate liftedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.end-no-longer-deferred.v1";

}
