package fr.logementdabord.housing.domain.placement;

/**
 * What a placement joins: one household's search and one dwelling.
 */
public record PlacementKey(String placementId, String caseId, String searchId, String dwellingId, String territory) {
}
