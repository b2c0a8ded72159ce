package fr.logementdabord.housing.messaging.published;

/**
 * A dwelling is no longer offered.
 */
public record DwellingWithdrawnV1(String dwellingId, String landlord, String territory) {
}
