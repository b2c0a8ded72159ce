package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.logementdabord.measure.domain.waitinglist.PriorityScheme.Criterion;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.FollowHousehold;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.ListName;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.OfferPlaces;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdJoined;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdTurnedDown;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ListOpened;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlaceProposed;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlacesOffered;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ProposalWithdrawn;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.StandingChanged;
import fr.logementdabord.testkit.spec.DeciderSpec;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingListDeciderTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	private static final LocalDate NEW_RULES = LocalDate.of(2027, 1, 1);

	private static final PriorityScheme FIRST = new PriorityScheme("P-1", LocalDate.of(2019, 1, 1),
			Optional.of(NEW_RULES.minusDays(1)), List.of(new Criterion(2, "OTHERS", Set.of()),
					new Criterion(1, "WITHOUT_SHELTER", Set.of("ROUGH_SLEEPING", "SQUAT"))));

	private static final PriorityScheme SECOND = new PriorityScheme("P-2", NEW_RULES, Optional.empty(),
			List.of(new Criterion(1, "EVICTION", Set.of("EVICTION")), new Criterion(2, "OTHERS", Set.of())));

	private static final WaitingListDecider DECIDER = new WaitingListDecider(
			new PriorityScheme.Calendar(List.of(FIRST, SECOND)));

	private static final ListName LIST = new ListName("W-1", "artois", "ADSL");

	private static final ListOpened OPENED = new ListOpened("W-1", "artois", "ADSL", "seed");

	private static final Household OLD = household("M-1", 1, "HOTEL");

	private static final Household YOUNG = household("M-2", 9, "HOTEL");

	private static final Household OUTSIDE = household("M-3", 20, "ROUGH_SLEEPING");

	private static Household household(String measureId, int day, String situation) {
		return new Household(measureId, "LDA-" + measureId, LocalDate.of(2026, 11, day), DAY, Optional.of(situation));
	}

	private static HouseholdJoined joined(Household household) {
		return new HouseholdJoined(household, DAY);
	}

	private static FollowHousehold follow(Household household, Standing standing) {
		return new FollowHousehold(LIST, household, standing, Optional.empty(), "seed", DAY);
	}

	private static OfferPlaces offer(String agreementId, int free) {
		return new OfferPlaces(LIST, agreementId, "asso-" + agreementId, free, "seed", DAY);
	}

	private static PlacesOffered offered(String agreementId, int free) {
		return new PlacesOffered(agreementId, "asso-" + agreementId, free);
	}

	private static PlaceProposed proposed(Household household, String agreementId, int position, String criterion) {
		return new PlaceProposed(household.measureId(), household.caseId(), agreementId, "asso-" + agreementId,
				position, "P-1", criterion, DAY);
	}

	@Test
	void the_first_household_opens_the_list_and_the_seed_of_its_draws_is_recorded() {
		DeciderSpec.given(DECIDER).when(follow(OLD, Standing.WAITING)).thenEvents(OPENED, joined(OLD));
		DeciderSpec.given(DECIDER, OPENED, joined(OLD))
			.when(new FollowHousehold(LIST, YOUNG, Standing.WAITING, Optional.empty(), "other-seed", DAY))
			.thenEvents(joined(YOUNG));
	}

	@Test
	void a_household_joins_once_and_what_is_over_does_not_join() {
		DeciderSpec.given(DECIDER, OPENED, joined(OLD)).when(follow(OLD, Standing.WAITING)).thenEvents();
		DeciderSpec.given(DECIDER).when(follow(OLD, Standing.OVER)).thenEvents();
		DeciderSpec.given(DECIDER, OPENED).when(follow(OLD, Standing.SERVED)).thenEvents();
	}

	@Test
	void a_free_place_is_proposed_to_the_household_with_the_first_criterion_whatever_its_seniority() {
		DeciderSpec.given(DECIDER, OPENED, joined(OLD), joined(YOUNG), joined(OUTSIDE))
			.when(offer("A", 1))
			.thenEvents(offered("A", 1), proposed(OUTSIDE, "A", 1, "WITHOUT_SHELTER"));
	}

	@Test
	void under_the_same_criterion_the_earlier_saisine_comes_first() {
		DeciderSpec.given(DECIDER, OPENED, joined(YOUNG), joined(OLD))
			.when(offer("A", 1))
			.thenEvents(offered("A", 1), proposed(OLD, "A", 1, "OTHERS"));
	}

	@Test
	void a_household_that_joins_while_a_place_is_free_is_proposed_at_once() {
		DeciderSpec.given(DECIDER, OPENED, offered("A", 1))
			.when(follow(OLD, Standing.WAITING))
			.thenEvents(joined(OLD), proposed(OLD, "A", 1, "OTHERS"));
	}

	@Test
	void as_many_households_are_proposed_as_there_are_places_and_none_twice() {
		DeciderSpec
			.given(DECIDER, OPENED, joined(OLD), joined(YOUNG), joined(OUTSIDE), offered("A", 1),
					proposed(OUTSIDE, "A", 1, "WITHOUT_SHELTER"))
			.when(offer("B", 5))
			.thenEvents(offered("B", 5), proposed(OLD, "B", 2, "OTHERS"), proposed(YOUNG, "B", 3, "OTHERS"));
	}

	@Test
	void when_the_household_is_served_its_proposal_goes_and_the_next_follows() {
		DeciderSpec.given(DECIDER, OPENED, joined(OLD), joined(YOUNG), offered("A", 1), proposed(OLD, "A", 1, "OTHERS"))
			.when(follow(OLD, Standing.SERVED))
			.thenEvents(new StandingChanged("M-1", Standing.SERVED, DAY),
					new ProposalWithdrawn("M-1", "A", "SERVED", DAY), proposed(YOUNG, "A", 1, "OTHERS"));
	}

	@Test
	void when_the_place_is_gone_the_proposal_goes_too() {
		DeciderSpec.given(DECIDER, OPENED, joined(OLD), offered("A", 1), proposed(OLD, "A", 1, "OTHERS"))
			.when(offer("A", 0))
			.thenEvents(offered("A", 0), new ProposalWithdrawn("M-1", "A", "PLACE_GONE", DAY));
	}

	@Test
	void a_refusal_by_the_association_or_the_household_keeps_position_and_seniority() {
		for (String by : List.of("PROVIDER", "HOUSEHOLD")) {
			Turndown turndown = new Turndown("A", "asso-A", by, "OTHER", DAY);
			WaitingListEvent[] history = { OPENED, joined(OLD), joined(YOUNG),
					new StandingChanged("M-1", Standing.SERVED, DAY), offered("A", 0) };
			DeciderSpec.given(DECIDER, history)
				.when(new FollowHousehold(LIST, OLD, Standing.WAITING, Optional.of(turndown), "seed", DAY))
				.thenEvents(new HouseholdTurnedDown("M-1", turndown),
						new StandingChanged("M-1", Standing.WAITING, DAY));

			List<WaitingListEvent> after = new ArrayList<>(List.of(history));
			after.add(new HouseholdTurnedDown("M-1", turndown));
			after.add(new StandingChanged("M-1", Standing.WAITING, DAY));
			assertThat(Ranking.of((Open) DECIDER.fold(after), FIRST).of("M-1").orElseThrow().position()).isEqualTo(1);
		}
	}

	@Test
	void the_place_that_was_refused_is_proposed_to_the_next_and_the_first_keeps_the_right_to_another() {
		Turndown turndown = new Turndown("A", "asso-A", "PROVIDER", "TEAM_IS_FULL", DAY);
		DeciderSpec
			.given(DECIDER, OPENED, joined(OLD), joined(YOUNG), new HouseholdTurnedDown("M-1", turndown),
					offered("B", 0))
			.when(offer("A", 1))
			.thenEvents(offered("A", 1), proposed(YOUNG, "A", 2, "OTHERS"));
		DeciderSpec.given(DECIDER, OPENED, joined(OLD), joined(YOUNG), new HouseholdTurnedDown("M-1", turndown))
			.when(offer("B", 1))
			.thenEvents(offered("B", 1), proposed(OLD, "B", 1, "OTHERS"));
	}

	@Test
	void the_scheme_of_the_day_decides() {
		Open list = (Open) DECIDER.fold(List.of(OPENED, joined(OUTSIDE), joined(household("M-9", 25, "EVICTION"))));

		assertThat(Ranking.of(list, FIRST).places().getFirst().entry().household()).isEqualTo(OUTSIDE);
		assertThat(Ranking.of(list, SECOND).places().getFirst().entry().household().measureId()).isEqualTo("M-9");
		assertThat(new PriorityScheme.Calendar(List.of(FIRST, SECOND)).on(NEW_RULES)).isEqualTo(SECOND);
		assertThat(new PriorityScheme.Calendar(List.of(FIRST, SECOND)).on(NEW_RULES.minusDays(1))).isEqualTo(FIRST);
	}

	@Test
	void between_equals_a_draw_decides_that_anybody_can_repeat_with_the_recorded_seed() {
		int firstWins = 0;
		for (int seed = 0; seed < 200; seed++) {
			ListOpened opened = new ListOpened("W-1", "artois", "ADSL", "seed-" + seed);
			Open list = (Open) DECIDER
				.fold(List.of(opened, joined(household("M-1", 5, "HOTEL")), joined(household("M-2", 5, "HOTEL"))));
			List<Ranking.Place> places = Ranking.of(list, FIRST).places();

			assertThat(places).allSatisfy((place) -> assertThat(place.tied()).isTrue());
			assertThat(places).extracting(Ranking.Place::draw).isSorted();
			assertThat(places.getFirst().draw())
				.isEqualTo(Ranking.draw("seed-" + seed, places.getFirst().entry().household().measureId()));
			firstWins += places.getFirst().entry().household().measureId().equals("M-1") ? 1 : 0;
		}
		assertThat(firstWins).as("neither is favoured").isBetween(70, 130);
	}

}
