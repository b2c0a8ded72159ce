package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A sliding lease has become the household's own.
 */
public record LeaseSlidV1(String tenancyId, String placementId, String caseId, String territory, LocalDate slidOn,
		@Nullable LocalDate plannedSlideOn) {
}
