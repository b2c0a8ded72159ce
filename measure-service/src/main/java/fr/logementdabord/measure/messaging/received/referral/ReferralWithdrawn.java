package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The file is withdrawn.
 */
public record ReferralWithdrawn(String caseId, LocalDate withdrawnOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.referral-withdrawn.v1";

	public ReferralWithdrawn {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(withdrawnOn, "withdrawnOn");
	}

}
