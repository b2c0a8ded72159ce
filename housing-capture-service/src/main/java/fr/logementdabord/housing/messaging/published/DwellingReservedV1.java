package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A dwelling is kept for one household.
 */
public record DwellingReservedV1(String dwellingId, String placementId, String caseId, String landlord,
		String territory, String searchId, String meetingId, LocalDate answerDueOn) {
}
