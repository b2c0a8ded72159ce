package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;
import java.util.Map;

/**
 * An amendment changed the amounts of a grant.
 */
public record GrantAmendedV1(String grantId, String envelope, int year, int number, long grantCents, long eligibleCents,
		Map<String, Long> budgetCents, LocalDate signedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-amended.v1";

}
