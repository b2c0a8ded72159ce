package fr.logementdabord.housing.domain.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import fr.logementdabord.housing.assignment.LibraryAssignments;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.domain.matching.Market.DAY;
import static fr.logementdabord.housing.domain.matching.Market.accessible;
import static fr.logementdabord.housing.domain.matching.Market.need;
import static fr.logementdabord.housing.domain.matching.Market.snapshot;
import static fr.logementdabord.housing.domain.matching.Market.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BoardTest {

	private static final int TRIALS = 600;

	@Test
	void the_proposal_is_as_good_as_the_best_of_all_assignments_on_every_small_meeting() {
		for (long seed = 0; seed < TRIALS; seed++) {
			Snapshot snapshot = Market.random(seed, 5, 6);
			Board board = board(snapshot);

			assertThat(board.best().total()).as("seed %s", seed).isEqualTo(BruteForce.best(board));
		}
	}

	@Test
	void one_more_dwelling_never_houses_fewer() {
		for (long seed = 0; seed < TRIALS; seed++) {
			Snapshot all = Market.random(seed, 8, 8);
			if (all.vacancies().isEmpty()) {
				continue;
			}
			Snapshot fewer = snapshot(seed, all.vacancies().subList(1, all.vacancies().size()), all.needs());

			assertThat(board(all).best().total().households()).as("seed %s", seed)
				.isGreaterThanOrEqualTo(board(fewer).best().total().households());
		}
	}

	@Test
	void nothing_impossible_is_ever_proposed_and_nobody_twice() {
		for (long seed = 0; seed < TRIALS; seed++) {
			Board board = board(Market.random(seed, 8, 8));
			Map<String, String> proposed = board.best().searchByDwelling();

			assertThat(proposed.values()).doesNotHaveDuplicates();
			proposed.forEach((dwelling, search) -> assertThat(board.pair(dwelling, search).possible()).isTrue());
		}
	}

	@Test
	void an_accessible_dwelling_is_kept_for_who_needs_it_even_against_points() {
		// given one who waits long and wishes nothing better, and one who needs access
		Board board = board(snapshot(1, List.of(accessible("D-A", "T1"), vacancy("D-B", "T1")),
				List.of(Household.of("S-OLD", "SINGLE_WOMAN").waitingSince(DAY.minusYears(1)).need(),
						Household.of("S-WHEEL", "SINGLE_MAN").wheelchair(true).need())));

		assertThat(board.best().searchByDwelling()).isEqualTo(Map.of("D-A", "S-WHEEL", "D-B", "S-OLD"));
		assertThat(board.best().total().scarceSpent()).isZero();
	}

	@Test
	void an_accessible_dwelling_that_nobody_needs_houses_rather_than_stays_empty() {
		Board board = board(snapshot(1, List.of(accessible("D-A", "T1")), List.of(need("S-1", "SINGLE_WOMAN"))));

		assertThat(board.best().searchByDwelling()).isEqualTo(Map.of("D-A", "S-1"));
		assertThat(board.best().total().scarceSpent()).isOne();
	}

	@Test
	void a_large_dwelling_is_kept_for_the_large_household() {
		// given a mother who may take a T3 or a T4 and has waited longer than the couple
		Board board = board(snapshot(1, List.of(vacancy("D-T4", "T4"), vacancy("D-T2", "T2")),
				List.of(Household.of("S-MOTHER", "SINGLE_WOMAN_WITH_CHILDREN").waitingSince(DAY.minusYears(1)).need(),
						need("S-FAMILY", "COUPLE_WITH_CHILDREN"))));

		assertThat(board.best().searchByDwelling()).isEqualTo(Map.of("D-T4", "S-FAMILY", "D-T2", "S-MOTHER"));
	}

	@Test
	void equal_households_are_told_apart_by_the_earlier_search_and_then_by_the_recorded_seed() {
		List<Vacancy> one = List.of(vacancy("D-1", "T1"));
		assertThat(board(snapshot(7, one,
				List.of(Household.of("S-LATER", "SINGLE_WOMAN").waitingSince(DAY.minusDays(1)).need(),
						Household.of("S-EARLIER", "SINGLE_WOMAN").waitingSince(DAY.minusDays(3)).need())))
			.best()
			.dwellingOf("S-EARLIER")).hasValue("D-1");

		// given ten households that nothing distinguishes
		List<Need> equal = IntStream.range(0, 10).mapToObj((i) -> need("S-" + i, "SINGLE_WOMAN")).toList();
		List<Need> reversed = new ArrayList<>(equal).reversed();
		Set<String> winners = new java.util.HashSet<>();
		for (long seed = 0; seed < 60; seed++) {
			Map<String, String> drawn = board(snapshot(seed, one, equal)).best().searchByDwelling();
			// then the same seed draws the same, in whatever order they come
			assertThat(board(snapshot(seed, one, reversed)).best().searchByDwelling()).isEqualTo(drawn);
			winners.addAll(drawn.values());
		}
		// and every household has its chance
		assertThat(winners).hasSize(10);
	}

	@Test
	void a_manual_change_shows_what_the_whole_gains_or_loses() {
		Board board = board(snapshot(1, List.of(vacancy("D-T1", "T1"), vacancy("D-T2", "T2")),
				List.of(need("S-WOMAN", "SINGLE_WOMAN"), need("S-COUPLE", "COUPLE"))));

		// when the only dwelling for the couple goes to the woman
		Total lost = board.effect("D-T2", "S-WOMAN", Map.of(), Set.of(), board.best().total());

		assertThat(lost.households()).isEqualTo(-1);
		assertThat(board.effect("D-T2", "S-COUPLE", Map.of(), Set.of(), board.best().total()).isNothing()).isTrue();
		// and what is decided stays decided
		assertThat(board.best(Map.of("D-T2", "S-WOMAN"), Set.of()).searchByDwelling())
			.isEqualTo(Map.of("D-T2", "S-WOMAN"));
		assertThat(board.best(Map.of(), Set.of("D-T2")).searchByDwelling()).isEqualTo(Map.of("D-T1", "S-WOMAN"));
	}

	@Test
	void no_choice_is_ever_better_than_the_proposal() {
		for (long seed = 0; seed < 60; seed++) {
			Board board = board(Market.random(seed, 4, 5));
			board.snapshot().vacancies().forEach((vacancy) -> board.snapshot().needs().forEach((need) -> {
				if (board.pair(vacancy.dwellingId(), need.searchId()).possible()) {
					Total effect = board.effect(vacancy.dwellingId(), need.searchId(), Map.of(), Set.of(),
							board.best().total());
					assertThat(effect.households()).isLessThanOrEqualTo(0);
				}
			}));
		}
	}

	@Test
	void one_more_t1_shows_whom_it_would_house() {
		Board board = board(snapshot(1, List.of(vacancy("D-T1", "T1")),
				List.of(need("S-1", "SINGLE_WOMAN"), need("S-2", "SINGLE_MAN"))));

		Map<String, OneMore> more = new HashMap<>();
		board.oneMore(Map.of(), Set.of()).forEach((one) -> more.put(one.typology(), one));

		assertThat(more.get("T1").gain().households()).isOne();
		assertThat(more.get("T1").searchId()).isIn("S-1", "S-2");
		assertThat(more.get("T5").gain().isNothing()).isTrue();
		assertThat(more.get("T5").searchId()).isNull();
	}

	@Test
	void a_pair_that_is_not_of_the_snapshot_is_no_pair() {
		Board board = board(snapshot(1, List.of(), List.of()));

		assertThat(board.best().searchByDwelling()).isEmpty();
		assertThat(board.best(Map.of("D-GONE", "S-GONE"), Set.of()).total()).isEqualTo(Total.NOTHING);
		assertThatIllegalArgumentException().isThrownBy(() -> board.pair("D-GONE", "S-GONE"));
	}

	private static Board board(Snapshot snapshot) {
		return new Board(snapshot, new LibraryAssignments());
	}

}
