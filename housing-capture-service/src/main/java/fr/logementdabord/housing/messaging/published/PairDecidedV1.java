package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A fluidity meeting ranks a household for a dwelling.
 */
public record PairDecidedV1(String meetingId, String dwellingId, String searchId, String caseId, String territory,
		int rank, String advice, LocalDate decidedOn, @Nullable String placementId) {
}
