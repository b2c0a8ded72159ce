package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A landlord is asked to take a household. No name, no measure.
 */
public record PlacementProposedV1(String placementId, String caseId, String searchId, String dwellingId,
		String meetingId, String landlord, String territory, LocalDate proposedOn, LocalDate answerDueOn,
		String composition, String reference, String communeInsee, String typology) {
}
