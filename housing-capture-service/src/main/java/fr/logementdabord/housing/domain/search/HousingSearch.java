package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;
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
		 * Placements that are over, or came too late to begin: a late message about one
		 * of them takes nothing.
		 */
		Set<String> endedPlacements();

		/**
		 * The placement that has the household, if any.
		 */
		@Nullable Hold hold();

		/**
		 * Whether this placement has the household.
		 */
		default boolean isHeldBy(String placementId) {
			Hold hold = hold();
			return hold != null && hold.placementId().equals(placementId);
		}

	}

	/**
	 * Whose search it is and what it asks for.
	 */
	record Terms(String searchId, String caseId, String territory, SearchCriteria criteria, LocalDate openedOn,
			OrientedBy orientation) {

		Terms revised(String newTerritory, SearchCriteria newCriteria, OrientedBy by) {
			return new Terms(this.searchId, this.caseId, newTerritory, newCriteria, this.openedOn, by);
		}

	}

	/**
	 * Any dwelling may be proposed.
	 */
	record Looking(Terms terms, Set<String> endedPlacements) implements Opened {

		@Override
		public @Nullable Hold hold() {
			return null;
		}

	}

	/**
	 * Nothing may be proposed for a while.
	 */
	record Paused(Terms terms, Pause pause, Set<String> endedPlacements) implements Opened {

		@Override
		public @Nullable Hold hold() {
			return null;
		}

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
