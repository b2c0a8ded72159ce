package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A dwelling is inhabited by the household it was kept for.
 */
public record DwellingLetV1(String dwellingId, String placementId, String caseId, String landlord, String territory,
		@Nullable LocalDate letOn) {
}
