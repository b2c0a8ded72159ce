package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * Another day for the slide of a lease.
 */
public record SlidePlannedV1(String tenancyId, String placementId, String caseId, String territory,
		LocalDate plannedSlideOn) {
}
