package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;

/**
 * What has happened to a housing search.
 */
public sealed interface SearchEvent {

	/**
	 * The household now looks for a dwelling.
	 */
	record SearchOpened(String searchId, String caseId, String territory, SearchCriteria criteria,
			LocalDate openedOn) implements SearchEvent {
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
