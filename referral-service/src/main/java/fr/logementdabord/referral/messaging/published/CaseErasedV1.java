package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/**
 * Everything personal of a case is erased here.
 */
public record CaseErasedV1(String caseId, String batchId, LocalDate erasedOn) {
}
