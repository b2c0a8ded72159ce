package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * Nothing is proposed to the household until the last day of the pause. Why is not said.
 */
public record HousingSearchPausedV1(String searchId, String caseId, String territory, LocalDate pausedOn,
		LocalDate until) {
}
