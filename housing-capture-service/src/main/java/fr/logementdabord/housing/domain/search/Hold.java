package fr.logementdabord.housing.domain.search;

/**
 * The one live placement of a household and the dwelling it is about.
 */
public record Hold(String placementId, String dwellingId) {
}
