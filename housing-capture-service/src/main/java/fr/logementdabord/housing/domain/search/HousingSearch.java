package fr.logementdabord.housing.domain.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where the search of a household stands.
 */
public sealed interface HousingSearch {

	/**
	 * No orientation has asked for a dwelling.
	 */
	record NotOpened() implements HousingSearch {
	}

	/**
	 * A search that was opened.
	 */
	sealed interface Opened extends HousingSearch {

		Terms terms();

		/**
		 * Placements that are over: a late message about one of them takes nothing.
		 */
		Set<String> endedPlacements();

	}

	/**
	 * Whose search it is and what it asks for.
	 */
	record Terms(String searchId, String caseId, String territory, SearchCriteria criteria) {
	}

	/**
	 * Any dwelling may be proposed.
	 */
	record Looking(Terms terms, Set<String> endedPlacements) implements Opened {
	}

	/**
	 * One dwelling is proposed.
	 */
	record Held(Terms terms, Hold hold, Set<String> endedPlacements) implements Opened {
	}

	/**
	 * Over.
	 *
	 * @param hold the placement that must still be released, or the one the household
	 * moved in with
	 */
	record Closed(Terms terms, SearchOutcome outcome, @Nullable Hold hold,
			Set<String> endedPlacements) implements Opened {
	}

}
