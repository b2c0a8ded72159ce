package fr.logementdabord.housing.messaging.published;

/**
 * A dwelling is free again.
 */
public record DwellingReleasedV1(String dwellingId, String placementId, String caseId, String landlord,
		String territory, String because) {
}
