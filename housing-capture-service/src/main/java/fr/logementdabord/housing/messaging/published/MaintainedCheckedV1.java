package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a household is still housed a fixed time after its move-in.
 */
public record MaintainedCheckedV1(String tenancyId, String placementId, String caseId, String territory, int months,
		String outcome, @Nullable String unknownBecause, LocalDate checkedOn) {
}
