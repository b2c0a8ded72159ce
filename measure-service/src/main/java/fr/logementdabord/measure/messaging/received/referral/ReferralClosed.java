package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The file is closed.
 */
public record ReferralClosed(String caseId, LocalDate closedOn, String reason, String destination) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.referral-closed.v1";

	public ReferralClosed {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(closedOn, "closedOn");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(destination, "destination");
	}

}
