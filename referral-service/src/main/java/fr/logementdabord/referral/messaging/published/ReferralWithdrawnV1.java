package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The referral stopped before its end.
 */
public record ReferralWithdrawnV1(String caseId, @Nullable String territory, LocalDate withdrawnOn, String reason) {
}
