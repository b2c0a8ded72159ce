package fr.logementdabord.housing.messaging.received.referral;

import java.util.Objects;

/**
 * What a closed and a withdrawn referral, and an orientation that was taken back, have in
 * common for us.
 */
public record ReferralEnded(String caseId) {

	public ReferralEnded {
		Objects.requireNonNull(caseId, "caseId");
	}

}
