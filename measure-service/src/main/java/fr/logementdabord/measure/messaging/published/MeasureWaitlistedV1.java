package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A household waits for a measure. Those who wait are in the order of their rank, then of
 * {@code referredOn}, then of the draw, then of {@code measureId}.
 */
public record MeasureWaitlistedV1(String measureId, String caseId, String territory, String measureType,
		LocalDate referredOn, LocalDate listedOn, @Nullable String scheme, @Nullable Integer rank,
		@Nullable String draw) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-waitlisted.v1";

}
