package fr.logementdabord.housing.domain.search;

import java.util.Collections;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.search.HousingSearch.Closed;
import fr.logementdabord.housing.domain.search.HousingSearch.NotOpened;
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.SearchCommand.OpenSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ReviseNeeds;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchOpened;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchRevised;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * What is looked for: said by an orientation, stated more exactly by the coordinator,
 * changed by a later orientation. An orientation that was seen before changes nothing.
 */
final class NeedsRules {

	private NeedsRules() {
	}

	static Decision<SearchEvent> open(OpenSearch command, HousingSearch state) {
		return switch (state) {
			case NotOpened never -> accept(opened(command, command.criteria()));
			case Opened same when command.orientation().number() <= same.terms().orientation().number() -> accept();
			// decided after the search had ended: the household looks for a dwelling
			// again
			case Closed closed -> accept(opened(command, command.criteria().completedBy(closed.terms().criteria())));
			case Opened open ->
				accept(new SearchRevised(command.territory(), command.criteria().completedBy(open.terms().criteria()),
						command.openedOn(), command.orientation()));
		};
	}

	private static SearchOpened opened(OpenSearch command, SearchCriteria criteria) {
		return new SearchOpened(command.searchId(), command.caseId(), command.territory(), criteria, command.openedOn(),
				command.orientation());
	}

	static Decision<SearchEvent> revise(ReviseNeeds command, HousingSearch state) {
		SearchCriteria criteria = command.criteria();
		if (!Collections.disjoint(criteria.communesWished(), criteria.needs().communesExcluded())) {
			return refuse(SearchRefusal.CommuneIsWishedAndExcluded);
		}
		return switch (state) {
			case NotOpened never -> refuse(SearchRefusal.SearchIsUnknown);
			case Closed closed -> refuse(SearchRefusal.SearchIsClosed);
			case Opened same when same.terms().criteria().equals(criteria) -> accept();
			case Opened open -> accept(revised(open.terms(), command));
		};
	}

	private static SearchRevised revised(Terms terms, ReviseNeeds command) {
		return new SearchRevised(terms.territory(), command.criteria(), command.revisedOn(), terms.orientation());
	}

}
