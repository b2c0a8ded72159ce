package fr.logementdabord.housing.domain.search;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.search.HousingSearch.Closed;
import fr.logementdabord.housing.domain.search.HousingSearch.Held;
import fr.logementdabord.housing.domain.search.HousingSearch.Looking;
import fr.logementdabord.housing.domain.search.HousingSearch.NotOpened;
import fr.logementdabord.housing.domain.search.HousingSearch.Paused;
import fr.logementdabord.housing.domain.search.SearchCommand.EndPause;
import fr.logementdabord.housing.domain.search.SearchCommand.PauseSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ResumeSearch;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchPaused;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchResumed;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * A search rests until a day and then goes on by itself; its seniority stays.
 */
final class PauseRules {

	private PauseRules() {
	}

	static Decision<SearchEvent> pause(PauseSearch command, HousingSearch state) {
		Pause pause = command.pause();
		if (!pause.until().isAfter(pause.pausedOn())) {
			return refuse(SearchRefusal.PauseIsInThePast);
		}
		if (pause.until().isAfter(command.latestEnd())) {
			return refuse(SearchRefusal.PauseIsTooLong);
		}
		return switch (state) {
			case NotOpened never -> refuse(SearchRefusal.SearchIsUnknown);
			case Looking looking -> accept(new SearchPaused(pause));
			case Paused paused -> paused.pause().equals(pause) ? accept() : accept(new SearchPaused(pause));
			case Held held -> refuse(SearchRefusal.HouseholdIsAlreadyProposed);
			case Closed closed -> refuse(SearchRefusal.SearchIsClosed);
		};
	}

	static Decision<SearchEvent> resume(ResumeSearch command, HousingSearch state) {
		return switch (state) {
			case NotOpened never -> refuse(SearchRefusal.SearchIsUnknown);
			case Paused paused -> accept(new SearchResumed(command.resumedOn(), false));
			case Looking looking -> refuse(SearchRefusal.SearchIsNotPaused);
			case Held held -> refuse(SearchRefusal.SearchIsNotPaused);
			case Closed closed -> refuse(SearchRefusal.SearchIsClosed);
		};
	}

	/** A deadline of an earlier pause must not end a later one. */
	static Decision<SearchEvent> end(EndPause command, HousingSearch state) {
		return state instanceof Paused paused && command.today().isAfter(paused.pause().until())
				? accept(new SearchResumed(command.today(), true)) : accept();
	}

}
