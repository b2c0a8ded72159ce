package fr.logementdabord.measure.messaging.published;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * State and Department agreed on a grant for a year.
 */
public record GrantSignedV1(String grantId, String envelope, int year, long grantCents, @Nullable Long eligibleCents,
		Map<String, Long> budgetCents) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-signed.v1";

}
