package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Budget of a grant moved from a nature of cost to another.
 */
public record GrantBudgetTransferredV1(String grantId, String envelope, int year, String transferId, String from,
		String to, long cents, LocalDate notifiedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-budget-transferred.v1";

}
