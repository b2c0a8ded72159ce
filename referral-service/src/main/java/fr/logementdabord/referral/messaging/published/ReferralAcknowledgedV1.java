package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/**
 * The coordinator acknowledged the referral.
 */
public record ReferralAcknowledgedV1(String caseId, String territory, LocalDate acknowledgedOn) {
}
