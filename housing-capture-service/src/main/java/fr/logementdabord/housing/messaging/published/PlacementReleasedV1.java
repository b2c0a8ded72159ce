package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A placement was given up with its referral.
 */
public record PlacementReleasedV1(String placementId, String caseId, String territory, String searchId,
		String dwellingId, String because, @Nullable LocalDate releasedOn) {
}
