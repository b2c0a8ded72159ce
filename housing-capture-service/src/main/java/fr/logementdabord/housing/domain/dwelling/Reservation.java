package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

/**
 * A dwelling kept for one household until its placement ends or it moves in.
 */
public record Reservation(String placementId, String searchId, String caseId, String meetingId, LocalDate reservedOn,
		LocalDate answerDueOn) {
}
