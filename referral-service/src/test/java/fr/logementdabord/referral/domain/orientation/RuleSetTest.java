package fr.logementdabord.referral.domain.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Advice.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How rules make an advice, whatever they say.
 */
class RuleSetTest {

	private static final Rule YOUNG = rule("ENVAUL", "E-1", "", FactKey.AGE, new Criterion.AtMost(24));

	private static final Rule POOR_BY_MOTIVE = rule("ENVAUL", "E-2a", "E-2", FactKey.MOTIVE,
			new Criterion.IsOneOf(Set.of("NO_RESOURCES")));

	private static final Rule POOR_BY_FINDING = rule("ENVAUL", "E-2b", "E-2", FactKey.DIFFICULTIES,
			new Criterion.HasAtLeast(1, Set.of("NO_RESOURCES")));

	private static final Rule NOTHING_ELSE = rule("OUT_OF_CRITERIA", "H-1", "", FactKey.ADVISED_ABOVE,
			new Criterion.HasFewerThan(1, Set.of()));

	private static final RuleSet SET = new RuleSet("2022-01", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31),
			List.of(YOUNG, POOR_BY_MOTIVE, POOR_BY_FINDING, NOTHING_ELSE));

	@Test
	void every_rule_that_stands_alone_is_needed() {
		CaseFacts older = CaseFacts.none().with(FactKey.AGE, 25).with(FactKey.MOTIVE, "NO_RESOURCES");
		assertThat(outcome(older, "ENVAUL")).isEqualTo(Outcome.NOT_ADVISED);
		assertThat(outcome(older.with(FactKey.AGE, 24), "ENVAUL")).isEqualTo(Outcome.ADVISED);
	}

	@Test
	void one_of_the_alternatives_suffices() {
		CaseFacts young = CaseFacts.none().with(FactKey.AGE, 18).with(FactKey.MOTIVE, "EVICTION");
		assertThat(outcome(young.with(FactKey.DIFFICULTIES, found("NO_RESOURCES")), "ENVAUL"))
			.isEqualTo(Outcome.ADVISED);
		assertThat(outcome(young.with(FactKey.DIFFICULTIES, found("ISOLATION")), "ENVAUL"))
			.isEqualTo(Outcome.NOT_ADVISED);
	}

	@Test
	void what_is_not_known_leaves_the_advice_open_and_never_counts_as_no() {
		CaseFacts young = CaseFacts.none().with(FactKey.AGE, 18).with(FactKey.MOTIVE, "EVICTION");
		assertThat(outcome(young, "ENVAUL")).isEqualTo(Outcome.TO_COMPLETE);
		assertThat(outcome(young.with(FactKey.DIFFICULTIES, new Fact.Codes(Set.of("PET"), false)), "ENVAUL"))
			.as("not everything was looked at yet")
			.isEqualTo(Outcome.TO_COMPLETE);
	}

	@Test
	void one_rule_that_fails_settles_the_advice_even_when_others_are_open() {
		assertThat(outcome(CaseFacts.none().with(FactKey.AGE, 40), "ENVAUL")).isEqualTo(Outcome.NOT_ADVISED);
	}

	@Test
	void out_of_criteria_waits_for_what_is_still_open_above() {
		CaseFacts young = CaseFacts.none().with(FactKey.AGE, 18).with(FactKey.MOTIVE, "EVICTION");
		assertThat(outcome(young, "OUT_OF_CRITERIA")).isEqualTo(Outcome.TO_COMPLETE);
		assertThat(outcome(young.with(FactKey.AGE, 40), "OUT_OF_CRITERIA")).isEqualTo(Outcome.ADVISED);
		assertThat(outcome(young.with(FactKey.MOTIVE, "NO_RESOURCES"), "OUT_OF_CRITERIA"))
			.isEqualTo(Outcome.NOT_ADVISED);
	}

	@Test
	void every_advice_gives_the_reason_of_each_rule() {
		Advice advice = SET.assess(CaseFacts.none().with(FactKey.AGE, 40)).about("ENVAUL").orElseThrow();
		assertThat(advice.reasons()).extracting(Reason::rule).containsExactly(YOUNG, POOR_BY_MOTIVE, POOR_BY_FINDING);
		assertThat(advice.reasons()).extracting(Reason::finding)
			.containsExactly(Finding.FAILS, Finding.NOT_KNOWN, Finding.NOT_KNOWN);
		assertThat(advice.reasons().getFirst().fact()).isEqualTo(new Fact.Amount(40));
	}

	@Test
	void a_set_is_in_force_from_its_first_to_its_last_day() {
		assertThat(SET.inForceOn(LocalDate.of(2021, 12, 31))).isFalse();
		assertThat(SET.inForceOn(LocalDate.of(2022, 1, 1))).isTrue();
		assertThat(SET.inForceOn(LocalDate.of(2022, 12, 31))).isTrue();
		assertThat(SET.inForceOn(LocalDate.of(2023, 1, 1))).isFalse();
	}

	private static Outcome outcome(CaseFacts facts, String code) {
		return SET.assess(facts).about(code).orElseThrow().outcome();
	}

	private static Fact found(String code) {
		return new Fact.Codes(Set.of(code), true);
	}

	private static Rule rule(String advice, String id, String group, FactKey fact, Criterion criterion) {
		return new Rule(advice, id, group, fact, criterion, "En mots", "seed:490-492", false);
	}

}
