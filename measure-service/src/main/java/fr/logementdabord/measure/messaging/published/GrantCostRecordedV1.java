package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * A cost of a grant's project; its evidence stays here.
 */
public record GrantCostRecordedV1(String grantId, String envelope, int year, String costId, String nature, long cents,
		LocalDate incurredOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-cost-recorded.v1";

}
