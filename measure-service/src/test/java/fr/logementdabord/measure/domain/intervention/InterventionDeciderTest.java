package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.measure.domain.intervention.InterventionCommand.ObserveStatus;
import fr.logementdabord.measure.domain.intervention.InterventionCommand.OpenTeamIntervention;
import fr.logementdabord.measure.domain.intervention.InterventionCommand.RecordVisit;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.StatusObserved;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.TeamInterventionOpened;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.VisitRecorded;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterventionDeciderTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

	private static final DebtRule RULE = new DebtRule("dette-pex-2021", LocalDate.of(2021, 1, 1), Optional.empty(),
			1_500_00, 4_000_00);

	private static final VisitRecorded VISITED = new VisitRecorded("I-1", "asso-escale", "artois", null,
			DAY.minusDays(20), DAY, "MET");

	@Test
	void a_visit_follows_the_judgment_it_explains() {
		given().when(visit(DAY.minusDays(20), DAY)).thenEvents(VISITED);
		given(VISITED).when(visit(DAY.minusDays(20), DAY)).thenEvents();
		given().when(visit(DAY.plusDays(1), DAY)).thenRefused(new InterventionRefusal.VisitIsBeforeJudgment());
		given().when(visit(DAY, TODAY.plusDays(1))).thenRefused(new InterventionRefusal.DayIsInTheFuture());
	}

	@Test
	void the_mobile_team_takes_on_debts_from_1500_to_4000_euros_bounds_included() {
		given().when(team(1_499_99)).thenRefused(new InterventionRefusal.DebtIsOutsideTheRule());
		given().when(team(1_500_00)).thenEvents(opened(1_500_00));
		given().when(team(4_000_00)).thenEvents(opened(4_000_00));
		given().when(team(4_000_01)).thenRefused(new InterventionRefusal.DebtIsOutsideTheRule());
	}

	@Test
	void the_rule_of_the_day_of_the_request_counts_and_is_kept() {
		DebtRule old = new DebtRule("old", LocalDate.of(2019, 1, 1), Optional.of(LocalDate.of(2020, 12, 31)), 0, 9);
		given()
			.when(new OpenTeamIntervention("I-1", "asso-escale", "artois", Optional.empty(), DAY, 5, Optional.of(old),
					TODAY))
			.thenRefused(new InterventionRefusal.NoDebtRuleHolds());
		given()
			.when(new OpenTeamIntervention("I-1", "asso-escale", "artois", Optional.empty(), DAY, 5, Optional.empty(),
					TODAY))
			.thenRefused(new InterventionRefusal.NoDebtRuleHolds());
	}

	@Test
	void not_measurable_yet_is_a_status_and_a_later_one_replaces_it() {
		StatusObserved notYet = new StatusObserved("NOT_MEASURABLE_YET", DAY.plusDays(10));
		given(VISITED).when(observe("NOT_MEASURABLE_YET", DAY.plusDays(10))).thenEvents(notYet);
		given(VISITED, notYet).when(observe("NOT_MEASURABLE_YET", DAY.plusDays(10))).thenEvents();
		given(VISITED, notYet).when(observe("MAINTAINED", DAY.plusDays(40)))
			.thenEvents(new StatusObserved("MAINTAINED", DAY.plusDays(40)));
		given(VISITED, notYet).when(observe("EVICTED", DAY.plusDays(9)))
			.thenRefused(new InterventionRefusal.StatusIsBeforeTheLast());
		given(VISITED).when(observe("HAPPY", DAY.plusDays(9)))
			.thenRefused(new InterventionRefusal.InterventionIsIncoherent());
		given().when(observe("EVICTED", DAY)).thenRefused(new InterventionRefusal.InterventionIsUnknown());
	}

	private static RecordVisit visit(LocalDate judgedOn, LocalDate visitedOn) {
		return new RecordVisit("I-1", "asso-escale", "artois", Optional.empty(), judgedOn, visitedOn, "MET", TODAY);
	}

	private static OpenTeamIntervention team(long debtCents) {
		return new OpenTeamIntervention("I-1", "asso-escale", "artois", Optional.of("LDA-7K3QX9M2TD4A"), DAY, debtCents,
				Optional.of(RULE), TODAY);
	}

	private static TeamInterventionOpened opened(long debtCents) {
		return new TeamInterventionOpened("I-1", "asso-escale", "artois", "LDA-7K3QX9M2TD4A", DAY, debtCents,
				"dette-pex-2021");
	}

	private static ObserveStatus observe(String status, LocalDate on) {
		return new ObserveStatus(status, on, TODAY);
	}

	private static DeciderSpec<InterventionCommand, Intervention, InterventionEvent> given(
			InterventionEvent... history) {
		return DeciderSpec.given(new InterventionDecider(), history);
	}

}
