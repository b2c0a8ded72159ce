package fr.logementdabord.housing.domain.search;

import java.util.HashSet;
import java.util.Set;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.search.HousingSearch.Closed;
import fr.logementdabord.housing.domain.search.HousingSearch.Held;
import fr.logementdabord.housing.domain.search.HousingSearch.Looking;
import fr.logementdabord.housing.domain.search.HousingSearch.NotOpened;
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.HousingSearch.Paused;
import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.SearchCommand.CloseSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.EndPause;
import fr.logementdabord.housing.domain.search.SearchCommand.FreeHousehold;
import fr.logementdabord.housing.domain.search.SearchCommand.HoldHousehold;
import fr.logementdabord.housing.domain.search.SearchCommand.OpenSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.PauseSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ResumeSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ReviseNeeds;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdFreed;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdNotHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchClosed;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchOpened;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchPaused;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchResumed;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchRevised;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * Keeps a household on one placement at most: proposals on two dwellings at once meet
 * here, and the second loses.
 */
public final class SearchDecider implements Decider<SearchCommand, HousingSearch, SearchEvent> {

	@Override
	public HousingSearch initialState() {
		return new NotOpened();
	}

	@Override
	public Decision<SearchEvent> decide(SearchCommand command, HousingSearch state) {
		return switch (command) {
			case OpenSearch open -> NeedsRules.open(open, state);
			case ReviseNeeds revise -> NeedsRules.revise(revise, state);
			case PauseSearch pause -> PauseRules.pause(pause, state);
			case ResumeSearch resume -> PauseRules.resume(resume, state);
			case EndPause end -> PauseRules.end(end, state);
			case HoldHousehold hold -> hold(hold.hold(), state);
			case FreeHousehold free -> free(free, state);
			case CloseSearch close -> close(close, state);
		};
	}

	private Decision<SearchEvent> hold(Hold hold, HousingSearch state) {
		return switch (state) {
			case NotOpened never -> refuse(SearchRefusal.SearchIsUnknown);
			case Opened opened when opened.endedPlacements().contains(hold.placementId()) -> accept();
			case Opened opened when opened.isHeldBy(hold.placementId()) -> accept();
			case Looking looking -> accept(new HouseholdHeld(hold));
			case Paused paused -> accept(new HouseholdNotHeld(hold.placementId()));
			case Held held -> accept(new HouseholdNotHeld(hold.placementId()));
			case Closed closed -> accept(new HouseholdNotHeld(hold.placementId()));
		};
	}

	private Decision<SearchEvent> free(FreeHousehold command, HousingSearch state) {
		return state instanceof Opened opened && opened.isHeldBy(command.placementId())
				? accept(new HouseholdFreed(command.placementId())) : accept();
	}

	private Decision<SearchEvent> close(CloseSearch command, HousingSearch state) {
		SearchClosed closed = new SearchClosed(command.outcome(), command.closedOn());
		return switch (state) {
			// a referral without housing is closed as well
			case NotOpened never ->
				command.outcome() == SearchOutcome.CANCELLED ? accept() : refuse(SearchRefusal.SearchIsUnknown);
			case Looking looking -> accept(closed);
			case Paused paused -> accept(closed);
			case Held held -> accept(closed);
			// having moved in is a fact: it outweighs a cancellation that crossed it
			case Closed already -> already.outcome() == SearchOutcome.CANCELLED
					&& command.outcome() == SearchOutcome.HOUSED && already.hold() != null ? accept(closed) : accept();
		};
	}

	@Override
	public HousingSearch evolve(HousingSearch state, SearchEvent event) {
		return switch (event) {
			case SearchOpened opened -> new Looking(new Terms(opened.searchId(), opened.caseId(), opened.territory(),
					opened.criteria(), opened.openedOn(), opened.orientation()), ended(state));
			case SearchRevised revised -> {
				Terms terms = opened(state).terms()
					.revised(revised.territory(), revised.criteria(), revised.orientation());
				yield switch (opened(state)) {
					case Looking looking -> new Looking(terms, looking.endedPlacements());
					case Paused paused -> new Paused(terms, paused.pause(), paused.endedPlacements());
					case Held held -> new Held(terms, held.hold(), held.endedPlacements());
					case Closed closed -> new Closed(terms, closed.outcome(), closed.hold(), closed.endedPlacements());
				};
			}
			case SearchPaused(var pause) -> new Paused(opened(state).terms(), pause, opened(state).endedPlacements());
			case SearchResumed resumed -> new Looking(opened(state).terms(), opened(state).endedPlacements());
			case HouseholdHeld(var hold) -> new Held(opened(state).terms(), hold, opened(state).endedPlacements());
			case HouseholdNotHeld(var placementId) -> switch (opened(state)) {
				case Looking looking -> new Looking(looking.terms(), with(looking, placementId));
				case Paused paused -> new Paused(paused.terms(), paused.pause(), with(paused, placementId));
				case Held held -> new Held(held.terms(), held.hold(), with(held, placementId));
				case Closed closed ->
					new Closed(closed.terms(), closed.outcome(), closed.hold(), with(closed, placementId));
			};
			case HouseholdFreed(var placementId) -> switch (opened(state)) {
				case Looking looking -> looking;
				case Paused paused -> paused;
				case Held held -> new Looking(held.terms(), with(held, placementId));
				case Closed closed -> new Closed(closed.terms(), closed.outcome(), null, with(closed, placementId));
			};
			case SearchClosed(var outcome, var closedOn) ->
				new Closed(opened(state).terms(), outcome, opened(state).hold(), opened(state).endedPlacements());
		};
	}

	private static Set<String> with(Opened search, String placementId) {
		Set<String> ended = new HashSet<>(search.endedPlacements());
		ended.add(placementId);
		return Set.copyOf(ended);
	}

	/** What must not take the household any more when the search opens again. */
	private static Set<String> ended(HousingSearch state) {
		if (!(state instanceof Opened opened)) {
			return Set.of();
		}
		Hold hold = opened.hold();
		return hold == null ? opened.endedPlacements() : with(opened, hold.placementId());
	}

	private static Opened opened(HousingSearch state) {
		if (state instanceof Opened opened) {
			return opened;
		}
		throw new IllegalStateException("the history of a search starts with its opening");
	}

}
