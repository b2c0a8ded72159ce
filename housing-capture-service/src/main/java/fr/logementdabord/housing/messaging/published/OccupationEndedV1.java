package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A household has left its dwelling; the last one stands.
 */
public record OccupationEndedV1(String tenancyId, String placementId, String caseId, String territory,
		String dwellingId, String landlord, LocalDate endedOn, String reason, String destination) {
}
