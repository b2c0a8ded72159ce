package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a household was seen.
 */
public record InterventionStatusObservedV1(String interventionId, String kind, String provider, String territory,
		@Nullable String caseId, String status, LocalDate observedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.intervention-status-observed.v1";

}
