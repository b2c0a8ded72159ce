package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.housing.domain.search.SearchCommand.EndPause;
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
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

/**
 * What a search asks for, and the times in which it rests.
 */
class NeedsAndPauseTest {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final LocalDate LATEST = DAY.plusDays(180);

	static final OrientedBy FIRST = new OrientedBy(4, DAY.minusDays(20));

	static final OrientedBy SECOND = new OrientedBy(7, DAY.minusDays(20));

	static final SearchOpened OPENED = new SearchOpened("S-1", "LDA-1", "artois", SearchDeciderTest.CRITERIA, DAY,
			FIRST);

	static final Pause PAUSE = new Pause(DAY, DAY.plusDays(30), PauseReason.ABSENT);

	static final SearchPaused PAUSED = new SearchPaused(PAUSE);

	static final SearchClosed CANCELLED = new SearchClosed(SearchOutcome.CANCELLED, DAY);

	static final SearchCriteria LARGER = criteria(List.of("62119"), List.of("62498"));

	static SearchCriteria criteria(List<String> wished, List<String> excluded) {
		return new SearchCriteria(List.of("T3"), wished, true, "COUPLE_WITH_CHILDREN", new Needs(2, 1, "FROM_26_TO_59",
				excluded, "UP_TO_1100", true, List.of("ORDINARY", "SAS"), Urgency.URGENT, 1));
	}

	static DeciderSpec<SearchCommand, HousingSearch, SearchEvent> given(SearchEvent... events) {
		return DeciderSpec.given(new SearchDecider(), events);
	}

	@Test
	void the_coordinator_states_the_needs_more_exactly() {
		given(OPENED).when(new ReviseNeeds(LARGER, DAY)).thenEvents(new SearchRevised("artois", LARGER, DAY, FIRST));
		given(OPENED, new SearchRevised("artois", LARGER, DAY, FIRST)).when(new ReviseNeeds(LARGER, DAY)).thenEvents();
	}

	@Test
	void a_commune_is_not_both_wished_and_excluded() {
		given(OPENED).when(new ReviseNeeds(criteria(List.of("62119"), List.of("62119")), DAY))
			.thenRefused(SearchRefusal.CommuneIsWishedAndExcluded);
	}

	@Test
	void needs_are_revised_while_the_search_lives() {
		given().when(new ReviseNeeds(LARGER, DAY)).thenRefused(SearchRefusal.SearchIsUnknown);
		given(OPENED, CANCELLED).when(new ReviseNeeds(LARGER, DAY)).thenRefused(SearchRefusal.SearchIsClosed);
	}

	@Test
	void a_later_orientation_revises_an_open_search() {
		given(OPENED).when(new OpenSearch("S-1", "LDA-1", "lens-henin", LARGER, DAY, SECOND))
			.thenEvents(new SearchRevised("lens-henin", LARGER, DAY, SECOND));
	}

	@Test
	void a_later_orientation_opens_a_closed_search_again_and_an_older_one_does_not() {
		OpenSearch later = new OpenSearch("S-1", "LDA-1", "artois", LARGER, DAY, SECOND);
		SearchOpened again = new SearchOpened("S-1", "LDA-1", "artois", LARGER, DAY, SECOND);
		given(OPENED, CANCELLED).when(later).thenEvents(again);
		given(OPENED, CANCELLED, again, CANCELLED).when(later).thenEvents();
		given(OPENED, CANCELLED, again, CANCELLED)
			.when(new OpenSearch("S-1", "LDA-1", "artois", SearchDeciderTest.CRITERIA, DAY, FIRST))
			.thenEvents();
	}

	@Test
	void a_later_orientation_keeps_the_excluded_communes_it_says_nothing_about() {
		SearchRevised revised = new SearchRevised("artois", LARGER, DAY, FIRST);
		SearchCriteria silent = new SearchCriteria(List.of("T2"), List.of(), false, "COUPLE");
		SearchCriteria kept = new SearchCriteria(List.of("T2"), List.of(), false, "COUPLE", LARGER.needs());
		given(OPENED, revised).when(new OpenSearch("S-1", "LDA-1", "artois", silent, DAY, SECOND))
			.thenEvents(new SearchRevised("artois", kept, DAY, SECOND));
		given(OPENED, revised, CANCELLED).when(new OpenSearch("S-1", "LDA-1", "artois", silent, DAY, SECOND))
			.thenEvents(new SearchOpened("S-1", "LDA-1", "artois", kept, DAY, SECOND));
	}

	@Test
	void a_placement_of_before_does_not_take_a_search_that_opened_again() {
		SearchOpened again = new SearchOpened("S-1", "LDA-1", "artois", LARGER, DAY, SECOND);
		Hold hold = new Hold("P-1", "D-1");
		given(OPENED, new HouseholdHeld(hold), CANCELLED, again).when(new HoldHousehold(hold)).thenEvents();
	}

	@Test
	void several_refusals_change_nothing_by_themselves() {
		List<SearchEvent> history = new ArrayList<>(List.of(OPENED));
		for (int i = 1; i <= 5; i++) {
			history.add(new HouseholdHeld(new Hold("P-" + i, "D-" + i)));
			history.add(new HouseholdFreed("P-" + i));
		}
		Hold next = new Hold("P-6", "D-6");
		given(history.toArray(SearchEvent[]::new)).when(new HoldHousehold(next)).thenEvents(new HouseholdHeld(next));
	}

	@Test
	void a_pause_rests_until_its_last_day_and_ends_by_itself() {
		given(OPENED).when(new PauseSearch(PAUSE, LATEST)).thenEvents(PAUSED);
		given(OPENED, PAUSED).when(new EndPause(PAUSE.until())).thenEvents();
		given(OPENED, PAUSED).when(new EndPause(PAUSE.until().plusDays(1)))
			.thenEvents(new SearchResumed(PAUSE.until().plusDays(1), true));
	}

	@Test
	void the_end_of_an_earlier_pause_does_not_end_a_later_one() {
		SearchPaused longer = new SearchPaused(new Pause(DAY, DAY.plusDays(60), PauseReason.ABSENT));
		given(OPENED, PAUSED, longer).when(new EndPause(DAY.plusDays(31))).thenEvents();
	}

	@Test
	void nothing_is_proposed_during_a_pause() {
		given(OPENED, PAUSED).when(new HoldHousehold(new Hold("P-1", "D-1"))).thenEvents(new HouseholdNotHeld("P-1"));
	}

	@Test
	void the_coordinator_ends_a_pause() {
		given(OPENED, PAUSED).when(new ResumeSearch(DAY.plusDays(3)))
			.thenEvents(new SearchResumed(DAY.plusDays(3), false));
		given(OPENED).when(new ResumeSearch(DAY)).thenRefused(SearchRefusal.SearchIsNotPaused);
	}

	@Test
	void a_pause_has_an_end_that_is_later_and_not_too_late() {
		given(OPENED).when(new PauseSearch(new Pause(DAY, DAY, PauseReason.OTHER), LATEST))
			.thenRefused(SearchRefusal.PauseIsInThePast);
		given(OPENED).when(new PauseSearch(new Pause(DAY, LATEST.plusDays(1), PauseReason.OTHER), LATEST))
			.thenRefused(SearchRefusal.PauseIsTooLong);
	}

	@Test
	void only_a_free_search_is_paused() {
		given().when(new PauseSearch(PAUSE, LATEST)).thenRefused(SearchRefusal.SearchIsUnknown);
		given(OPENED, new HouseholdHeld(new Hold("P-1", "D-1"))).when(new PauseSearch(PAUSE, LATEST))
			.thenRefused(SearchRefusal.HouseholdIsAlreadyProposed);
		given(OPENED, CANCELLED).when(new PauseSearch(PAUSE, LATEST)).thenRefused(SearchRefusal.SearchIsClosed);
		given(OPENED, PAUSED).when(new PauseSearch(PAUSE, LATEST)).thenEvents();
	}

	@Test
	void a_paused_search_closes_with_its_referral() {
		given(OPENED, PAUSED).when(SearchDeciderTest.CANCEL).thenEvents(CANCELLED);
	}

}
