package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Somebody leads; who is not said outside.
 */
public record LeadWorkerNamedV1(String measureId, String caseId, String territory, String provider, LocalDate namedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.lead-worker-named.v1";

}
