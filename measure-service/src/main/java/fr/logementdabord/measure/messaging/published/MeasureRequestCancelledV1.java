package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The measure will not begin.
 */
public record MeasureRequestCancelledV1(String measureId, String caseId, String territory, LocalDate cancelledOn,
		String because, @Nullable String provider) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-request-cancelled.v1";

}
