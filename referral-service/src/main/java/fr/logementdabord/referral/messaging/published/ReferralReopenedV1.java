package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The case goes on, from the status it resumes in. */
public record ReferralReopenedV1(String caseId, @Nullable String territory, LocalDate reopenedOn, String reason,
		String status) {
}
