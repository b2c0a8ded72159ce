package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A landlord did not answer in time.
 */
public record PlacementExpiredV1(String placementId, String caseId, String territory, String searchId,
		String dwellingId, LocalDate expiredOn) {
}
