package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/**
 * The case is over: reason and destination are two things.
 */
public record ReferralClosedV1(String caseId, String territory, LocalDate closedOn, String reason, String destination) {
}
