package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;

/**
 * What may be asked of a housing search.
 */
public sealed interface SearchCommand {

	/**
	 * The orientation of a referral asks for a dwelling.
	 */
	record OpenSearch(String searchId, String caseId, String territory, SearchCriteria criteria,
			LocalDate openedOn) implements SearchCommand {
	}

	/**
	 * A reserved dwelling is to be proposed: the household is taken before the placement
	 * exists.
	 */
	record HoldHousehold(Hold hold) implements SearchCommand {
	}

	/**
	 * The placement is over: another dwelling may be proposed.
	 */
	record FreeHousehold(String placementId) implements SearchCommand {
	}

	/**
	 * The household is housed, or the referral is over.
	 */
	record CloseSearch(SearchOutcome outcome, LocalDate closedOn) implements SearchCommand {
	}

}
