package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What has happened to a housing search.
 */
public sealed interface SearchEvent {

	/**
	 * The household now looks for a dwelling, for the first time or again.
	 */
	record SearchOpened(String searchId, String caseId, String territory, SearchCriteria criteria, LocalDate openedOn,
			OrientedBy orientation) implements SearchEvent {

		public SearchOpened {
			// stored events of before do not say
			orientation = Objects.requireNonNullElse(orientation, OrientedBy.UNKNOWN);
		}

		/** By an orientation about which nothing more is known. */
		public SearchOpened(String searchId, String caseId, String territory, SearchCriteria criteria,
				LocalDate openedOn) {
			this(searchId, caseId, territory, criteria, openedOn, OrientedBy.UNKNOWN);
		}

	}

	/**
	 * What is looked for has changed; how long the household has waited has not.
	 */
	record SearchRevised(String territory, SearchCriteria criteria, LocalDate revisedOn,
			OrientedBy orientation) implements SearchEvent {
	}

	/**
	 * Nothing is proposed until the end of the pause.
	 */
	record SearchPaused(Pause pause) implements SearchEvent {
	}

	/**
	 * Dwellings may be proposed again.
	 *
	 * @param byItself whether the time was over
	 */
	record SearchResumed(LocalDate resumedOn, boolean byItself) implements SearchEvent {
	}

	/**
	 * One placement has taken the household.
	 */
	record HouseholdHeld(Hold hold) implements SearchEvent {
	}

	/**
	 * A placement that came too late: said once and for all, so that the same question
	 * later, when the household is free again, gets the same answer.
	 */
	record HouseholdNotHeld(String placementId) implements SearchEvent {
	}

	/**
	 * The household is available for another dwelling.
	 */
	record HouseholdFreed(String placementId) implements SearchEvent {
	}

	/**
	 * Nothing more is looked for.
	 */
	record SearchClosed(SearchOutcome outcome, LocalDate closedOn) implements SearchEvent {
	}

}
