package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the table decided about one household and one dwelling.
 *
 * @param rank 1 is positioned and reserves the dwelling; from 2 on it waits, which is a
 * state and not a refusal
 * @param placementId the placement of a first rank
 */
public record PairDecision(String dwellingId, String searchId, String caseId, int rank, @Nullable String placementId,
		Advice advice, LocalDate decidedOn) {

	/** The rank that reserves. */
	public static final int FIRST = 1;

	/** More candidates than that are not ranked. */
	public static final int LAST = 9;

	boolean isAbout(String dwelling, String search) {
		return this.dwellingId.equals(dwelling) && this.searchId.equals(search);
	}

	/**
	 * Whether the dwelling is reserved for the household.
	 */
	public boolean isFirst() {
		return this.rank == FIRST;
	}

}
