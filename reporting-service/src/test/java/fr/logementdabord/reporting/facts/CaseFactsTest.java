package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.EventLog;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.facts.ReferralFacts.Exit;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureRow;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a journey, then the facts: now, and as they were known before.
 */
class CaseFactsTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private final EventLog log = new EventLog();

	private final EventLog.Case melleD = this.log.about(CASE, "artois");

	@Test
	void a_saisine_keeps_what_it_was_on_its_day() {
		this.melleD.submitted("ccas-bethune", "H-1");

		ReferralFacts referral = facts().referral();

		assertThat(referral.housingSituation()).isEqualTo("ROUGH_SLEEPING");
		assertThat(referral.composition()).isEqualTo("SINGLE_WOMAN");
		assertThat(referral.eldestAge()).isEqualTo(18);
		assertThat(referral.submitted().on()).isEqualTo("2026-11-23");
		assertThat(referral.submitted().recordedAt()).isEqualTo("2026-11-23T09:00:01Z");
	}

	@Test
	void what_was_recorded_later_is_not_known_before_whatever_day_it_is_about() {
		this.melleD.oriented("ccas-bethune", "ENVAUL").started("M-1", "ENVAUL", "asso-escale");
		Instant before = Instant.parse("2026-11-30T00:00:00Z");
		this.melleD.later(30).measure("M-1", "review-recorded", "'kind':'INITIAL','heldOn':'2026-11-25'");

		assertThat(facts().measures().getFirst().progress().reviews()).hasSize(1);
		assertThat(CaseFacts.of(journey(), before).measures().getFirst().progress().reviews()).isEmpty();
		assertThat(CaseFacts.of(journey(), Instant.parse("2020-01-01T00:00:00Z"))).isNull();
	}

	@Test
	void a_measure_stands_on_each_day_where_it_stood() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.started("M-1", "ADSL", "asso-escale")
			.measure("M-1", "measure-type-changed",
					"'measureType':'VIAL','provider':'asso-relais','agreementId':'A-2','changedOn':'2027-03-01',"
							+ "'previousType':'ADSL','previousAgreementId':'A-1'")
			.ended("M-1", "VIAL", "asso-relais");

		MeasureFacts measure = facts().measures().getFirst();

		assertThat(measure.statusOn(day("2026-12-01"))).isNull();
		assertThat(measure.statusOn(day("2026-12-02"))).isEqualTo(MeasureStatus.REQUESTED);
		assertThat(measure.statusOn(day("2026-12-08"))).isEqualTo(MeasureStatus.RUNNING);
		assertThat(measure.statusOn(day("2027-11-30"))).isEqualTo(MeasureStatus.ENDED);
		assertThat(measure.typeOn(day("2027-02-28"))).isEqualTo("ADSL");
		assertThat(measure.typeOn(day("2027-03-01"))).isEqualTo("VIAL");
		assertThat(measure.provider()).isEqualTo("asso-relais");
	}

	@Test
	void a_closure_by_mistake_is_no_exit_and_a_household_that_comes_back_had_left() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.referral("referral-closed", "'closedOn':'2026-12-10','reason':'OTHER','destination':'UNKNOWN'")
			.referral("referral-reopened",
					"'reopenedOn':'2026-12-11','reason':'CLOSED_BY_MISTAKE','status':'FACT_FINDING_COMPLETED'")
			.referral("referral-withdrawn", "'withdrawnOn':'2027-01-05','reason':'UNREACHABLE'")
			.referral("referral-reopened",
					"'reopenedOn':'2027-02-01','reason':'HOUSEHOLD_CAME_BACK','status':'ACKNOWLEDGED'");

		ReferralFacts referral = facts().referral();

		assertThat(referral.exits()).extracting(Exit::mistaken).containsExactly(true, false);
		assertThat(referral.openOn(day("2026-12-10"))).isFalse();
		assertThat(referral.openOn(day("2026-12-11"))).isTrue();
		assertThat(referral.openOn(day("2027-01-05"))).isFalse();
		assertThat(referral.openOn(day("2027-02-01"))).isTrue();
	}

	@Test
	void a_revoked_orientation_stands_until_the_day_it_is_revoked() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.referral("orientation-revoked", "'revokedOn':'2026-12-20','reason':'CONTESTED'");

		assertThat(facts().referral().orientationOn(day("2026-12-19"))).isNotNull();
		assertThat(facts().referral().orientationOn(day("2026-12-20"))).isNull();
	}

	@Test
	void merged_households_are_one_through_others_too_and_two_again_when_it_is_undone() {
		this.log.households("households-merged", "H-2", "H-1", "'mergedOn':'2026-12-01'")
			.households("households-merged", "H-2", "H-3", "'mergedOn':'2026-12-01'");
		Instant before = Instant.parse("2026-11-24T00:00:00Z");
		this.log.later(5).households("household-merge-undone", "H-2", "H-3", "'undoneOn':'2026-12-10'");
		var merges = Journeys.merges(this.log.events());

		MergedHouseholds now = MergedHouseholds.of(merges);
		MergedHouseholds then = MergedHouseholds.of(merges, before);

		assertThat(now.of("H-2")).isEqualTo("H-1");
		assertThat(now.of("H-3")).isEqualTo("H-3");
		assertThat(then.of("H-3")).isEqualTo("H-1");
		assertThat(MergedHouseholds.NONE.of("H-2")).isEqualTo("H-2");
	}

	@Test
	void an_obstacle_stands_until_it_is_lifted_or_the_measure_ends() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.started("M-1", "ADSL", "asso-escale")
			.measure("M-1", "obstacle-recorded", "'obstacleId':'O-1','obstacle':'NO_PLACE','recordedOn':'2027-01-10'")
			.measure("M-1", "obstacle-recorded",
					"'obstacleId':'O-2','obstacle':'NO_TRANSPORT','recordedOn':'2027-01-12'")
			.measure("M-1", "obstacle-lifted", "'obstacleId':'O-1','obstacle':'NO_PLACE','liftedOn':'2027-02-01'")
			.ended("M-1", "ADSL", "asso-escale");

		assertThat(standing("2027-01-09")).isEmpty();
		assertThat(standing("2027-01-31")).containsExactly("O-1", "O-2");
		assertThat(standing("2027-02-01")).containsExactly("O-2");
		assertThat(standing("2027-11-30")).isEmpty();
		assertThat(journey().steps()).extracting(Step::kind).contains(StepKind.OBSTACLE_LIFTED);
	}

	private List<String> standing(String day) {
		return FigureCatalogue.get("freins-en-cours")
			.in(Journeys.county(this.log.events(), Instant.MAX), new Period(day(day), day(day)))
			.rows()
			.stream()
			.map(FigureRow::subject)
			.toList();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private CaseJourney journey() {
		return Journeys.of(this.log.events()).getFirst();
	}

	private CaseFacts facts() {
		return CaseFacts.of(journey());
	}

}
