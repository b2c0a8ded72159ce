package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A household lives in its dwelling.
 */
public record HouseholdMovedInV1(String placementId, String caseId, String territory, String searchId,
		String dwellingId, LocalDate movedInOn) {
}
