package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;

/**
 * What may be asked of a housing search.
 */
public sealed interface SearchCommand {

	/**
	 * The orientation of a referral asks for a dwelling: the first one opens the search,
	 * a later one revises it or opens it anew.
	 */
	record OpenSearch(String searchId, String caseId, String territory, SearchCriteria criteria, LocalDate openedOn,
			OrientedBy orientation) implements SearchCommand {

		/** By an orientation about which nothing more is known. */
		public OpenSearch(String searchId, String caseId, String territory, SearchCriteria criteria,
				LocalDate openedOn) {
			this(searchId, caseId, territory, criteria, openedOn, OrientedBy.UNKNOWN);
		}

	}

	/**
	 * The coordinator states the needs more exactly.
	 */
	record ReviseNeeds(SearchCriteria criteria, LocalDate revisedOn) implements SearchCommand {
	}

	/**
	 * Nothing is to be proposed for a while; during a pause, another end for it.
	 *
	 * @param latestEnd no pause may be longer
	 */
	record PauseSearch(Pause pause, LocalDate latestEnd) implements SearchCommand {
	}

	/**
	 * The coordinator ends the pause.
	 */
	record ResumeSearch(LocalDate resumedOn) implements SearchCommand {
	}

	/**
	 * The pause may be over.
	 */
	record EndPause(LocalDate today) implements SearchCommand {
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
