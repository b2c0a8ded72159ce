package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A partner sent a saisine: the seniority of the household and its housing situation.
 */
public record ReferralSubmitted(String caseId, LocalDate submittedOn, @Nullable String housingSituation) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.referral-submitted.v1";

	public ReferralSubmitted {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(submittedOn, "submittedOn");
	}

}
