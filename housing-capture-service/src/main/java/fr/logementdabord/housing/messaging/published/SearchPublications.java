package fr.logementdabord.housing.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.SearchEvent;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdFreed;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdNotHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchClosed;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchOpened;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchPaused;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchResumed;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchRevised;

/**
 * What is said about searches: that they open, change, rest, go on and close. Who holds
 * the household is our own bookkeeping; the placement says it to the others.
 */
public final class SearchPublications implements Publisher<HousingSearch, SearchEvent> {

	@Override
	public Optional<PublicEvent> publish(SearchEvent event, HousingSearch after) {
		return after instanceof HousingSearch.Opened search ? publish(event, search.terms()) : Optional.empty();
	}

	private static Optional<PublicEvent> publish(SearchEvent event, Terms terms) {
		return switch (event) {
			case SearchOpened opened -> Optional.of(new PublicEvent(HousingTypes.HOUSING_SEARCH_OPENED, terms.caseId(),
					HousingSearchOpenedV1.of(terms, opened.openedOn())));
			case SearchRevised revised -> Optional.of(new PublicEvent(HousingTypes.HOUSING_SEARCH_REVISED,
					terms.caseId(), HousingSearchRevisedV1.of(terms, revised.revisedOn())));
			case SearchPaused(var pause) -> Optional
				.of(new PublicEvent(HousingTypes.HOUSING_SEARCH_PAUSED, terms.caseId(), new HousingSearchPausedV1(
						terms.searchId(), terms.caseId(), terms.territory(), pause.pausedOn(), pause.until())));
			case SearchResumed resumed -> Optional.of(new PublicEvent(HousingTypes.HOUSING_SEARCH_RESUMED,
					terms.caseId(), new HousingSearchResumedV1(terms.searchId(), terms.caseId(), terms.territory(),
							resumed.resumedOn(), resumed.byItself() ? "PAUSE_IS_OVER" : "BY_COORDINATOR")));
			case SearchClosed closed -> Optional.of(new PublicEvent(HousingTypes.HOUSING_SEARCH_CLOSED, terms.caseId(),
					new HousingSearchClosedV1(terms.searchId(), terms.caseId(), terms.territory(),
							closed.outcome().name(), closed.closedOn())));
			case HouseholdHeld held -> Optional.empty();
			case HouseholdNotHeld notHeld -> Optional.empty();
			case HouseholdFreed freed -> Optional.empty();
		};
	}

}
