package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A signed report on a grant was sent to the State.
 */
public record GrantReportSubmittedV1(String grantId, String envelope, int year, String report, LocalDate signedOn,
		LocalDate sentOn, boolean late) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-report-submitted.v1";

}
