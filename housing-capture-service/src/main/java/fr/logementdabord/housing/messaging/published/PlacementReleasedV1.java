package fr.logementdabord.housing.messaging.published;

/**
 * A placement was given up with its referral.
 */
public record PlacementReleasedV1(String placementId, String caseId, String territory, String searchId,
		String dwellingId, String because) {
}
