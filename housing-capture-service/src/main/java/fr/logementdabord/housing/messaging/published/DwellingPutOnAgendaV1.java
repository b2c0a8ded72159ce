package fr.logementdabord.housing.messaging.published;

/**
 * A meeting will look at a dwelling.
 */
public record DwellingPutOnAgendaV1(String meetingId, String dwellingId, String territory, String landlord) {
}
