package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A limited stay has reached its alarm, or its end.
 */
public record StayStageReachedV1(String tenancyId, String placementId, String caseId, String territory, String stage,
		LocalDate reachedOn) {
}
