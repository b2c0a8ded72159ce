package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A visit was made, or the mobile team stepped in; the debt stays here.
 */
public record InterventionBegunV1(String interventionId, String kind, String provider, String territory,
		@Nullable String caseId, LocalDate begunOn, @Nullable String contact, @Nullable String rule) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.intervention-begun.v1";

}
