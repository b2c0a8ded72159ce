package fr.logementdabord.measure.messaging.published;

import java.util.Map;

/**
 * The eligible cost of a grant is known by nature.
 */
public record GrantBudgetDetailedV1(String grantId, String envelope, int year, Map<String, Long> budgetCents) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-budget-detailed.v1";

}
