package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A dwelling is free again.
 */
public record DwellingReleasedV1(String dwellingId, String placementId, String caseId, String landlord,
		String territory, String because, @Nullable LocalDate releasedOn) {
}
