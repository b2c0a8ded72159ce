package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/**
 * The file is complete. The difficulties found stay here.
 */
public record FactFindingCompletedV1(String caseId, String territory, LocalDate completedOn, String imlOutcome) {
}
