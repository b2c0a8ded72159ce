package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Criterion;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.Rule;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.domain.referral.OrientationRefusal.OutOfCriteriaStandsAlone;
import fr.logementdabord.referral.domain.referral.OrientationRefusal.OverrideNeedsAMotive;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.acknowledged;
import static fr.logementdabord.referral.domain.referral.ReferralStories.submitted;
import static fr.logementdabord.referral.domain.referral.ReferralStories.substantiated;

/**
 * Advice never decides: the coordinator does, and says why when it is otherwise.
 */
class OrientationChoiceTest {

	private static final LocalDate DECIDED_ON = DAY.plusDays(9);

	/** Melle D is 18 and found isolated: ENVAUL is advised, VIAL is not, PEX is open. */
	private static final RuleSet RULES = rules(rule("ENVAUL", FactKey.AGE, new Criterion.AtMost(24)),
			rule("VIAL", FactKey.DIFFICULTIES, new Criterion.HasAtLeast(1, Set.of("ADDICTION"))),
			rule("PEX", FactKey.RENT_DEBT_BAND, new Criterion.IsOneOf(Set.of("FROM_1500_TO_4000"))));

	private static final RuleSet OPEN = rules(
			rule("PEX", FactKey.RENT_DEBT_BAND, new Criterion.IsOneOf(Set.of("FROM_1500_TO_4000"))));

	private static DeciderSpec<ReferralCommand, Referral, ReferralEvent> given() {
		return DeciderSpec.given(new ReferralDecider(), submitted(), acknowledged(), substantiated());
	}

	@Test
	void what_is_advised_is_decided_without_another_word_and_the_advice_is_kept() {
		given().when(decide(measure("ENVAUL"), RULES, null))
			.thenEvents(new OrientationDecided(CASE, measure("ENVAUL").on(advice(null))));
	}

	@Test
	void a_motive_that_was_not_needed_is_not_recorded_as_an_override() {
		given().when(decide(measure("ENVAUL"), RULES, "HOUSEHOLD_CHOICE"))
			.thenEvents(new OrientationDecided(CASE, measure("ENVAUL").on(advice(null))));
	}

	@Test
	void the_coordinator_decides_otherwise_with_a_motive_only() {
		given().when(decide(measure("VIAL"), RULES, null)).thenRefused(new OverrideNeedsAMotive("2022-01"));
		given().when(decide(measure("VIAL"), RULES, "CONFERENCE_AGREED"))
			.thenEvents(new OrientationDecided(CASE, measure("VIAL").on(advice("CONFERENCE_AGREED"))));
	}

	@Test
	void a_measure_that_no_rule_speaks_of_is_decided_with_a_motive() {
		given().when(decide(measure("ADSL"), RULES, null)).thenRefused(new OverrideNeedsAMotive("2022-01"));
	}

	@Test
	void a_dwelling_alone_departs_from_the_advice_only_where_a_measure_is_advised() {
		Orientation dwelling = new Orientation(DECIDED_ON, null, STUDIO);
		given().when(decide(dwelling, RULES, null)).thenRefused(new OverrideNeedsAMotive("2022-01"));
		given().when(decide(dwelling, OPEN, null))
			.thenEvents(new OrientationDecided(CASE,
					dwelling.on(new AdviceGiven("2022-01", List.of(), List.of("PEX"), null))));
	}

	@Test
	void what_could_not_be_answered_may_be_decided_where_nothing_is_advised() {
		given().when(decide(solution("PEX"), RULES, null)).thenRefused(new OverrideNeedsAMotive("2022-01"));
		given().when(decide(solution("PEX"), OPEN, null))
			.thenEvents(
					new OrientationDecided(CASE,
							solution("PEX").on(new AdviceGiven("2022-01", List.of(), List.of("PEX"), null))),
					new ClosureProposed(CASE, DECIDED_ON));
	}

	@Test
	void another_solution_alone_leaves_nothing_to_wait_for() {
		given().when(decide(solution("COMMON_LAW"), null, null))
			.thenEvents(new OrientationDecided(CASE, solution("COMMON_LAW")), new ClosureProposed(CASE, DECIDED_ON));
	}

	@Test
	void shelter_may_be_asked_for_beside_a_measure() {
		Orientation both = new Orientation(DECIDED_ON, "ENVAUL", STUDIO, null, "SHELTER_SIAO", null);
		given().when(decide(both, RULES, null)).thenEvents(new OrientationDecided(CASE, both.on(advice(null))));
	}

	@Test
	void out_of_criteria_stands_alone() {
		given().when(decide(new Orientation(DECIDED_ON, "ADSL", null, null, "OUT_OF_CRITERIA", null), null, null))
			.thenRefused(new OutOfCriteriaStandsAlone());
		given().when(decide(new Orientation(DECIDED_ON, null, STUDIO, null, "OUT_OF_CRITERIA", null), null, null))
			.thenRefused(new OutOfCriteriaStandsAlone());
	}

	@Test
	void where_no_rules_are_in_force_nothing_is_advised_and_nothing_is_an_override() {
		given().when(decide(measure("VIAL"), null, null)).thenEvents(new OrientationDecided(CASE, measure("VIAL")));
	}

	private static AdviceGiven advice(@Nullable String overrideMotive) {
		return new AdviceGiven("2022-01", List.of("ENVAUL"), List.of("PEX"), overrideMotive);
	}

	private static Orientation measure(String type) {
		return new Orientation(DECIDED_ON, type, null);
	}

	private static Orientation solution(String code) {
		return new Orientation(DECIDED_ON, null, null, null, code, null);
	}

	private static DecideOrientation decide(Orientation orientation, @Nullable RuleSet rules, @Nullable String motive) {
		return new DecideOrientation(CASE, orientation, rules, motive, ReferralStories.MEASURE_TYPES);
	}

	private static RuleSet rules(Rule... rules) {
		return new RuleSet("2022-01", LocalDate.of(2022, 1, 1), null, List.of(rules));
	}

	private static Rule rule(String advice, FactKey fact, Criterion criterion) {
		return new Rule(advice, advice + "-1", "", fact, criterion, "En mots", "seed:490-492", false);
	}

}
