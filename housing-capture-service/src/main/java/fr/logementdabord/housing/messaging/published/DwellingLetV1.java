package fr.logementdabord.housing.messaging.published;

/**
 * A dwelling is inhabited by the household it was kept for.
 */
public record DwellingLetV1(String dwellingId, String placementId, String caseId, String landlord, String territory) {
}
