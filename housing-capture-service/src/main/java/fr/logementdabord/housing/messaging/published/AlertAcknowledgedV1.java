package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * The coordinator has looked at an alert.
 */
public record AlertAcknowledgedV1(String placementId, String caseId, String territory, LocalDate acknowledgedOn) {
}
