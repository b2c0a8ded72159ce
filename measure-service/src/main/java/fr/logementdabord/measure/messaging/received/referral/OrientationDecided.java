package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The coordinator decided; a measure may be part of it.
 */
public record OrientationDecided(String caseId, String territory, LocalDate decidedOn, @Nullable String measureType) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.orientation-decided.v1";

	public OrientationDecided {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(territory, "territory");
		Objects.requireNonNull(decidedOn, "decidedOn");
	}

}
