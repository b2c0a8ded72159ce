package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What there is beside the cases, against what the source says.
 */
class GroundTest {

	private static final HistoryPlan PLAN = new HistoryPlan(2_023_326, HistoryPlan.SAISINES);

	private static final Ground GROUND = PLAN.ground();

	@Test
	void every_place_is_on_an_agreement_of_its_year_and_every_proposal_at_a_meeting() {
		PLAN.cases().forEach((story) -> story.steps().forEach((step) -> {
			if (step instanceof Step.Allocate allocate) {
				assertThat(GROUND.agreements())
					.anyMatch((agreement) -> agreement.year() == allocate.on().getYear() && agreement.line()
						.equals(new Ground.Line(allocate.association(), story.platform(), allocate.measureType())));
			}
			if (step instanceof Step.Propose propose) {
				assertThat(GROUND.meetings()).contains(new Ground.Meeting(story.platform(), propose.on()));
			}
		}));
	}

	@Test
	void a_platform_has_one_meeting_a_month_at_most() {
		assertThat(GROUND.meetings())
			.extracting((meeting) -> meeting.platform() + meeting.heldOn().toString().substring(0, 7))
			.doesNotHaveDuplicates();
	}

	@Test
	void ami_2_pays_from_2021_in_its_territories_and_nothing_yet_in_2023() {
		assertThat(GROUND.agreements())
			.filteredOn((agreement) -> agreement.line().platform().envelope().equals("AMI_2"))
			.isNotEmpty()
			.allMatch((agreement) -> agreement.year() >= 2021)
			.allMatch((agreement) -> agreement.isFundedByTheState() == (agreement.year() < 2023));
	}

	@Test
	void the_cohort_of_visits_has_185_households_of_the_first_call() {
		List<Intervention> visits = PLAN.interventions()
			.filter((one) -> one.kind() instanceof Intervention.Kind.Visit)
			.toList();
		assertThat(visits).hasSize(185)
			.allMatch((visit) -> visit.platform().envelope().equals("AMI_1"))
			.allMatch((visit) -> visit.on().isBefore(LocalDate.of(2022, 1, 1)));
	}

	@Test
	void teams_take_on_debts_from_1500_to_4000_euros() {
		assertThat(PLAN.interventions()).filteredOn((one) -> one.kind() instanceof Intervention.Kind.Team)
			.isNotEmpty()
			.allMatch((team) -> team.kind() instanceof Intervention.Kind.Team(int cents) && cents >= 150_000
					&& cents <= 400_000);
	}

	@Test
	void groups_have_about_fifteen_professionals_three_trainings_a_year_and_none_in_montreuillois() {
		List<NetworkEvent> events = PLAN.networkEvents();
		assertThat(events).noneMatch((event) -> event.platform() == Platform.MONTREUILLOIS);
		assertThat(events.stream()
			.filter((event) -> event.kind().equals("GEP"))
			.mapToInt(NetworkEvent::participants)
			.average()
			.orElseThrow()).isBetween(14.0, 16.0);
		assertThat(events)
			.filteredOn((event) -> event.kind().equals("TRAINING") && event.platform() == Platform.ARTOIS
					&& event.on().getYear() == 2020)
			.hasSize(3);
	}

	@Test
	void the_grants_of_2018_to_2022_are_those_of_the_source_and_are_spent() {
		assertThat(GrantYear.totalCents()).isEqualTo(481_063_300L);
		assertThat(PLAN.grants()).hasSize(7)
			.allMatch((grant) -> grant.costs().values().stream().mapToLong(Long::longValue).sum() >= grant.cents())
			.allMatch((grant) -> grant.paidOn().getYear() == grant.year() && grant.costsOn().getYear() == grant.year());
	}

	@Test
	void a_small_history_has_few_sessions_and_all_highlights() {
		assertThat(new HistoryPlan(2_023_326, 30).networkEvents()).hasSizeLessThan(10)
			.filteredOn(NetworkEvent::isHighlight)
			.hasSize(4);
	}

	@Test
	void the_highlights_of_2022_had_130_113_and_55_people() {
		assertThat(PLAN.networkEvents()).filteredOn((event) -> event.kind().equals("CLUB"))
			.extracting(NetworkEvent::participants)
			.containsExactly(130);
		assertThat(PLAN.networkEvents()).filteredOn((event) -> event.theme().equals("JUSTICE"))
			.extracting(NetworkEvent::participants)
			.containsExactly(113);
		assertThat(PLAN.networkEvents()
			.stream()
			.filter((event) -> event.theme().equals("HOUSING_ACCESS"))
			.mapToInt(NetworkEvent::participants)
			.sum()).isEqualTo(55);
	}

}
