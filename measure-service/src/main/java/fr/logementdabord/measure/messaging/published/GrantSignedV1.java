package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * State and Department agreed on a grant for a year.
 */
public record GrantSignedV1(String grantId, String envelope, int year, long grantCents, @Nullable Long eligibleCents,
		Map<String, Long> budgetCents, @Nullable String deliberation, @Nullable LocalDate deliberatedOn,
		@Nullable String stateAccount, @Nullable String departmentAccount, @Nullable LocalDate reportsDueOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-signed.v1";

}
