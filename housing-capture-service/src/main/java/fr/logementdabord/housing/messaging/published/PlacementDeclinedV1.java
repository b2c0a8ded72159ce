package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * Household, landlord or committee declined.
 */
public record PlacementDeclinedV1(String placementId, String caseId, String territory, String searchId,
		String dwellingId, String by, String motive, LocalDate declinedOn) {
}
