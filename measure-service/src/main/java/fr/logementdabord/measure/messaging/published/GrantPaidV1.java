package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The State paid a grant.
 */
public record GrantPaidV1(String grantId, String envelope, int year, long cents, LocalDate paidOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-paid.v1";

}
