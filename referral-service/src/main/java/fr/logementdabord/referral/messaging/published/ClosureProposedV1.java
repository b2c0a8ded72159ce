package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/**
 * Nothing is awaited any more.
 */
public record ClosureProposedV1(String caseId, String territory, LocalDate proposedOn) {
}
