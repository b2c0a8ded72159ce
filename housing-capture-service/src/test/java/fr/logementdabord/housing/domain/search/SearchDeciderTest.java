package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.search.SearchCommand.CloseSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.FreeHousehold;
import fr.logementdabord.housing.domain.search.SearchCommand.HoldHousehold;
import fr.logementdabord.housing.domain.search.SearchCommand.OpenSearch;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdFreed;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.HouseholdNotHeld;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchClosed;
import fr.logementdabord.housing.domain.search.SearchEvent.SearchOpened;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchDeciderTest {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final SearchCriteria CRITERIA = new SearchCriteria(List.of("STUDIO", "T1"), List.of("62119"), false,
			"SINGLE_WOMAN");

	static final OpenSearch OPEN = new OpenSearch("S-1", "LDA-1", "artois", CRITERIA, DAY);

	static final SearchOpened OPENED = new SearchOpened("S-1", "LDA-1", "artois", CRITERIA, DAY);

	static final Hold HOLD = new Hold("P-1", "D-1");

	static final Hold OTHER = new Hold("P-2", "D-2");

	static final HouseholdHeld HELD = new HouseholdHeld(HOLD);

	static final HouseholdNotHeld NOT_HELD = new HouseholdNotHeld("P-2");

	static final HouseholdFreed FREED = new HouseholdFreed("P-1");

	static final SearchClosed HOUSED = new SearchClosed(SearchOutcome.HOUSED, DAY);

	static final SearchClosed CANCELLED = new SearchClosed(SearchOutcome.CANCELLED, DAY);

	static final CloseSearch HOUSE = new CloseSearch(SearchOutcome.HOUSED, DAY);

	static final CloseSearch CANCEL = new CloseSearch(SearchOutcome.CANCELLED, DAY);

	static DeciderSpec<SearchCommand, HousingSearch, SearchEvent> given(SearchEvent... events) {
		return DeciderSpec.given(new SearchDecider(), events);
	}

	@Nested
	class Not_opened {

		@Test
		void is_opened_by_an_orientation() {
			given().when(OPEN).thenEvents(OPENED);
		}

		@Test
		void holds_nobody() {
			given().when(new HoldHousehold(HOLD)).thenRefused(SearchRefusal.SearchIsUnknown);
			given().when(new FreeHousehold("P-1")).thenEvents();
			given().when(HOUSE).thenRefused(SearchRefusal.SearchIsUnknown);
		}

		@Test
		void has_nothing_to_cancel_when_a_referral_without_housing_closes() {
			given().when(CANCEL).thenEvents();
		}

	}

	@Nested
	class Looking {

		@Test
		void opened_again_changes_nothing() {
			given(OPENED).when(OPEN).thenEvents();
		}

		@Test
		void is_held_by_a_placement() {
			given(OPENED).when(new HoldHousehold(HOLD)).thenEvents(HELD);
		}

		@Test
		void is_cancelled_with_its_referral() {
			given(OPENED).when(CANCEL).thenEvents(CANCELLED);
		}

		@Test
		void is_not_held_again_by_a_placement_that_is_over() {
			given(OPENED, HELD, FREED).when(new HoldHousehold(HOLD)).thenEvents();
			given(OPENED, HELD, FREED).when(new HoldHousehold(OTHER)).thenEvents(new HouseholdHeld(OTHER));
		}

		@Test
		void freed_again_changes_nothing() {
			given(OPENED, HELD, FREED).when(new FreeHousehold("P-1")).thenEvents();
		}

	}

	@Nested
	class Held {

		@Test
		void is_not_held_by_a_second_placement() {
			given(OPENED, HELD).when(new HoldHousehold(OTHER)).thenEvents(NOT_HELD);
		}

		@Test
		void a_placement_that_came_too_late_stays_out_when_the_household_is_free_again() {
			given(OPENED, HELD, NOT_HELD).when(new HoldHousehold(OTHER)).thenEvents();
			given(OPENED, HELD, NOT_HELD, FREED).when(new HoldHousehold(OTHER)).thenEvents();
		}

		@Test
		void held_again_by_the_same_placement_changes_nothing() {
			given(OPENED, HELD).when(new HoldHousehold(HOLD)).thenEvents();
		}

		@Test
		void is_freed_by_its_own_placement_only() {
			given(OPENED, HELD).when(new FreeHousehold("P-1")).thenEvents(FREED);
			given(OPENED, HELD).when(new FreeHousehold("P-2")).thenEvents();
		}

		@Test
		void ends_when_the_household_is_housed() {
			given(OPENED, HELD).when(HOUSE).thenEvents(HOUSED);
		}

	}

	@Nested
	class Closed {

		@Test
		void holds_nobody_any_more() {
			given(OPENED, CANCELLED).when(new HoldHousehold(OTHER)).thenEvents(NOT_HELD);
		}

		@Test
		void still_frees_the_placement_it_held() {
			given(OPENED, HELD, CANCELLED).when(new FreeHousehold("P-1")).thenEvents(FREED);
			given(OPENED, HELD, CANCELLED, FREED).when(new FreeHousehold("P-1")).thenEvents();
			given(OPENED, HELD, CANCELLED, FREED).when(new HoldHousehold(OTHER)).thenEvents(NOT_HELD);
		}

		@Test
		void closed_again_changes_nothing() {
			given(OPENED, CANCELLED).when(CANCEL).thenEvents();
			given(OPENED, HELD, HOUSED).when(CANCEL).thenEvents();
			given(OPENED, HELD, HOUSED).when(HOUSE).thenEvents();
		}

		@Test
		void a_move_in_that_crossed_the_cancellation_is_kept() {
			given(OPENED, HELD, CANCELLED).when(HOUSE).thenEvents(HOUSED);
			given(OPENED, HELD, CANCELLED, FREED).when(HOUSE).thenEvents();
		}

		@Test
		void is_not_opened_again() {
			given(OPENED, CANCELLED).when(OPEN).thenEvents();
		}

	}

}
