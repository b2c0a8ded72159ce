package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A dwelling is kept for one household.
 */
public record DwellingReservedV1(String dwellingId, String placementId, String caseId, String landlord,
		String territory, String searchId, String meetingId, @Nullable LocalDate reservedOn, LocalDate answerDueOn) {
}
