package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The orientation is taken back; another one follows.
 */
public record OrientationRevoked(String caseId, LocalDate revokedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.orientation-revoked.v1";

	public OrientationRevoked {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(revokedOn, "revokedOn");
	}

}
