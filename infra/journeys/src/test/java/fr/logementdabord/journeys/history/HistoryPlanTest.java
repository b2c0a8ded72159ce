package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import fr.logementdabord.journeys.history.Saisine.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of the source's size, against what the source says (seed:290-560).
 */
class HistoryPlanTest {

	private static final long SEED = 2_023_326;

	/** Saisines whose steps are a million events. */
	private static final int A_MILLION_EVENTS = 70_000;

	private static final HistoryPlan PLAN = new HistoryPlan(SEED, HistoryPlan.SAISINES);

	private static final List<CaseStory> CASES = PLAN.cases().toList();

	@Test
	void there_are_1266_saisines_from_2019_to_2022_in_the_order_of_their_days() {
		assertThat(CASES).hasSize(1_266);
		assertThat(CASES).extracting((story) -> story.saisine().on())
			.isSorted()
			.allMatch((day) -> day.getYear() >= 2019 && day.getYear() <= 2022)
			.allMatch(Workdays::isOne);
	}

	@Test
	void every_saisine_is_inside_the_coverage_of_its_day() {
		LocalDate deuxBaies = LocalDate.of(2022, 1, 1);
		Set<String> ofDeuxBaies = Set.of("62108", "62318", "62588", "62826");
		assertThat(CASES).allMatch((story) -> !story.saisine().on().isBefore(story.platform().from()));
		assertThat(CASES).filteredOn((story) -> ofDeuxBaies.contains(story.saisine().commune()))
			.isNotEmpty()
			.allMatch((story) -> !story.saisine().on().isBefore(deuxBaies));
		assertThat(CASES).filteredOn((story) -> story.saisine().on().getYear() < 2021)
			.extracting(CaseStory::platform)
			.containsOnly(Platform.ARTOIS, Platform.LENS_HENIN);
		assertThat(CASES).extracting(CaseStory::platform).contains(Platform.values());
	}

	@Test
	void communes_have_their_codes_of_then_also_those_that_merged_since() {
		assertThat(CASES).extracting((story) -> story.saisine().commune()).contains("62549");
	}

	@Test
	void housing_situations_come_close_to_the_shares_of_the_source() {
		assertThat(share(Situations.HOUSED)).isBetween(0.31, 0.36);
		assertThat(share(Situations.WITHOUT_SHELTER)).isBetween(0.11, 0.15);
		assertThat(share(Situations.HOSTED)).isBetween(0.395, 0.405);
	}

	@Test
	void the_five_accompaniments_of_before_2021_are_given_under_their_own_codes_and_the_three_since() {
		assertThat(allocations((step) -> step.on().isBefore(OrientationChoice.THREE_MEASURES))).containsOnly("SOLIBAIL",
				"LEASE_MEDIATION", "GLOBAL_HOUSING_SUPPORT", "FORMER_UNNAMED_4", "FORMER_UNNAMED_5");
		assertThat(allocations((step) -> !step.on().isBefore(OrientationChoice.THREE_MEASURES))).containsOnly("ADSL",
				"VIAL", "ENVAUL");
	}

	@Test
	void envaul_is_for_the_under_25_of_the_day_of_the_saisine() {
		assertThat(CASES)
			.filteredOn((story) -> steps(story, Step.Orient.class).stream()
				.anyMatch((orient) -> "ENVAUL".equals(orient.measureType())))
			.isNotEmpty()
			.allMatch((story) -> story.saisine().age() < 25);
	}

	@Test
	void the_steps_of_a_case_follow_each_other_and_its_saisine() {
		assertThat(CASES).allSatisfy((story) -> {
			assertThat(story.steps()).extracting(Step::on).isSorted();
			assertThat(story.steps().getFirst().on()).isAfterOrEqualTo(story.saisine().on());
			assertThat(story.steps().getLast().on()).isBefore(LocalDate.of(2026, 1, 1));
		});
	}

	@Test
	void a_case_ends_once_and_nothing_but_its_tenancy_follows() {
		assertThat(CASES).allSatisfy((story) -> {
			List<Step> ends = story.steps()
				.stream()
				.filter((step) -> step instanceof Step.Close || step instanceof Step.Withdraw)
				.toList();
			assertThat(ends).hasSize(1);
			assertThat(story.steps().subList(story.steps().indexOf(ends.getFirst()) + 1, story.steps().size()))
				.allMatch((step) -> step instanceof Step.CheckTenancy || step instanceof Step.Leave
						|| step instanceof Step.SlideLease);
		});
	}

	@Test
	void a_landlord_answers_within_ten_days_and_a_household_moves_in_after_its_lease() {
		assertThat(CASES).allSatisfy((story) -> {
			Step before = null;
			for (Step step : story.steps()) {
				if (step instanceof Step.Propose propose) {
					before = propose;
				}
				if (step instanceof Step.AnswerAsLandlord && before != null) {
					assertThat(step.on()).isBetween(before.on(), before.on().plusDays(10));
				}
			}
			List<Step.MoveIn> moved = steps(story, Step.MoveIn.class);
			assertThat(moved).hasSameSizeAs(steps(story, Step.SignLease.class)).hasSizeLessThanOrEqualTo(1);
		});
	}

	@Test
	void every_dwelling_ends_with_a_household_in_it_or_is_taken_back() {
		assertThat(CASES).allSatisfy((story) -> assertThat(steps(story, Step.Propose.class))
			.hasSize(steps(story, Step.MoveIn.class).size() + steps(story, Step.TakeBackOffer.class).size()));
	}

	@Test
	void death_is_told_everywhere_or_nowhere() {
		assertThat(CASES).flatExtracting((story) -> steps(story, Step.Close.class))
			.allMatch((end) -> end.reason().equals("DEATH") == end.destination().equals("DECEASED"));
	}

	@Test
	void people_are_adults_with_phone_numbers_of_fiction_and_hardly_two_share_a_name_and_a_birthday() {
		assertThat(CASES).extracting((story) -> story.saisine().members().getFirst())
			.allSatisfy((applicant) -> assertThat(applicant.phone()).matches("06 39 98 \\d\\d \\d\\d"));
		assertThat(CASES).allMatch((story) -> story.saisine().age() >= 18);
		Set<Member> everybody = CASES.stream()
			.flatMap((story) -> story.saisine().members().stream())
			.collect(Collectors.toCollection(HashSet::new));
		assertThat(everybody).hasSize(CASES.stream().mapToInt((story) -> story.saisine().members().size()).sum());
	}

	@Test
	void the_same_seed_tells_the_same_and_another_tells_something_else() {
		assertThat(new HistoryPlan(SEED, HistoryPlan.SAISINES).cases().toList()).isEqualTo(CASES);
		assertThat(new HistoryPlan(SEED + 1, HistoryPlan.SAISINES).cases().toList()).isNotEqualTo(CASES);
	}

	@Test
	void a_case_can_be_told_without_the_others() {
		assertThat(PLAN.caseOf(777)).isEqualTo(CASES.get(777));
	}

	@Test
	void a_small_history_and_one_of_a_million_events_have_the_same_shares_and_are_told_case_by_case() {
		HistoryPlan small = new HistoryPlan(SEED, 30);
		assertThat(small.cases()).hasSize(30)
			.extracting(CaseStory::platform)
			.contains(Platform.ARTOIS, Platform.LENS_HENIN);
		HistoryPlan large = new HistoryPlan(SEED, A_MILLION_EVENTS);
		LongAdder events = new LongAdder();
		Map<Integer, Long> byYear = large.cases()
			.peek((story) -> events.add(story.actions()))
			.collect(Collectors.groupingBy((story) -> story.saisine().on().getYear(), Collectors.counting()));
		assertThat(byYear.get(2019)).isBetween(10_503L, 10_506L);
		assertThat(events.sum()).as("each action is an event at least").isGreaterThan(1_000_000);
		assertThat(new HistoryPlan(SEED, A_MILLION_EVENTS).caseOf(69_999)).isEqualTo(large.caseOf(69_999));
	}

	private static double share(Set<String> situations) {
		return CASES.stream().filter((story) -> situations.contains(story.saisine().housingSituation())).count()
				/ (double) CASES.size();
	}

	private static Set<String> allocations(Predicate<Step> when) {
		return CASES.stream()
			.flatMap((story) -> steps(story, Step.Allocate.class).stream())
			.filter(when)
			.map(Step.Allocate::measureType)
			.collect(Collectors.toSet());
	}

	private static <T extends Step> List<T> steps(CaseStory story, Class<T> kind) {
		return story.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
