package fr.logementdabord.reporting.view.casejourney;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.EventLog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given events, then the journey.
 */
class CaseJourneyTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private final EventLog log = new EventLog();

	private final EventLog.Case melleD = this.log.about(CASE, "artois");

	@Nested
	class Given_a_saisine_just_received {

		@Test
		void it_waits_for_the_coordinator_to_acknowledge() {
			CaseJourneyTest.this.melleD.submitted("ccas-bethune", "H-1");

			CaseJourney journey = journey();

			assertThat(journey.status()).isEqualTo(CaseStatus.SUBMITTED);
			assertThat(journey.territory()).isEqualTo("artois");
			assertThat(journey.household()).isEqualTo("H-1");
			assertThat(journey.referrer()).isEqualTo("ccas-bethune");
			assertThat(journey.submittedOn()).isEqualTo("2026-11-23");
			assertThat(journey.waiting()).isTrue();
			assertThat(journey.waits())
				.containsExactly(new Wait(WaitKind.ACKNOWLEDGEMENT, LocalDate.parse("2026-11-23"), null, null));
		}

		@Test
		void it_waits_for_the_county_where_no_platform_covers_the_commune() {
			CaseJourneyTest.this.log.about(CASE, "").submitted("ccas-arras", "H-1");

			CaseJourney journey = journey();

			assertThat(journey.territory()).isNull();
			assertThat(journey.waits()).extracting(Wait::kind).containsExactly(WaitKind.COVERAGE);
		}

		@Test
		void a_withdrawal_ends_every_wait() {
			CaseJourneyTest.this.melleD.submitted("ccas-bethune", "H-1")
				.referral("referral-withdrawn", "'withdrawnOn':'2026-11-25','reason':'OTHER'");

			CaseJourney journey = journey();

			assertThat(journey.status()).isEqualTo(CaseStatus.WITHDRAWN);
			assertThat(journey.waits()).isEmpty();
			assertThat(journey.waiting()).isFalse();
		}

	}

	@Nested
	class Given_an_oriented_saisine {

		@Test
		void it_waits_for_both_branches_until_they_open() {
			CaseJourneyTest.this.melleD.oriented("ccas-bethune", "ENVAUL");

			assertThat(journey().waits()).extracting(Wait::kind)
				.containsExactly(WaitKind.MEASURE_REQUEST, WaitKind.HOUSING_SEARCH);
		}

		@Test
		void the_measure_waits_for_a_place_then_for_a_lead_worker_then_to_start() {
			EventLog.Case melleD = CaseJourneyTest.this.melleD.oriented("ccas-bethune", "ENVAUL");

			melleD.measure("M-1", "measure-requested", "'measureType':'ENVAUL','requestedOn':'2026-12-02'");
			assertThat(waits(Part.MEASURE)).containsExactly(WaitKind.MEASURE_PLACE);
			melleD.measure("M-1", "measure-allocated",
					"'measureType':'ENVAUL','provider':'asso-escale','allocatedOn':'2026-12-04'");
			assertThat(waits(Part.MEASURE)).containsExactly(WaitKind.LEAD_WORKER);
			melleD.measure("M-1", "lead-worker-named", "'provider':'asso-escale','namedOn':'2026-12-07'");
			assertThat(waits(Part.MEASURE)).containsExactly(WaitKind.MEASURE_START);
		}

		@Test
		void a_running_measure_blocks_nothing() {
			CaseJourneyTest.this.melleD.oriented("ccas-bethune", "ENVAUL")
				.started("M-1", "ENVAUL", "asso-escale")
				.housed("S-1", "P-1");

			CaseJourney journey = journey();

			assertThat(journey.measuresRunning()).isEqualTo(1);
			assertThat(journey.housed()).isTrue();
			assertThat(journey.movedInOn()).isEqualTo("2027-01-04");
			assertThat(journey.waits()).extracting(Wait::kind).containsExactly(WaitKind.MEASURE_RUNS);
			assertThat(journey.waiting()).isFalse();
		}

		@Test
		void one_saisine_may_have_several_measures() {
			CaseJourneyTest.this.melleD.oriented("ccas-bethune", "ENVAUL")
				.started("M-1", "ENVAUL", "asso-escale")
				.ended("M-1", "ENVAUL", "asso-escale")
				.started("M-2", "ADSL", "asso-relais");

			assertThat(journey().measures()).extracting(CaseMeasure::status)
				.containsExactlyInAnyOrder(MeasureStatus.ENDED, MeasureStatus.RUNNING);
		}

	}

	@Nested
	class Given_a_proposed_placement {

		private final EventLog.Case proposed = CaseJourneyTest.this.melleD.oriented("ccas-bethune", "ENVAUL")
			.search("S-1", "housing-search-opened", "'openedOn':'2026-12-02'")
			.placement("P-1", "placement-proposed", "'proposedOn':'2026-12-10','answerDueOn':'2026-12-20'");

		@Test
		void it_waits_for_the_landlord_until_the_day_the_answer_is_due() {
			assertThat(journey().waits()).contains(new Wait(WaitKind.LANDLORD_ANSWER, LocalDate.parse("2026-12-10"),
					LocalDate.parse("2026-12-20"), "P-1"));
		}

		@Test
		void a_refusal_sends_it_back_to_waiting_for_a_dwelling_from_that_day() {
			this.proposed.placement("P-1", "landlord-answered", "'accepted':false,'answeredOn':'2026-12-15'")
				.placement("P-1", "placement-declined", "'by':'LANDLORD','motive':'OTHER','declinedOn':'2026-12-15'");

			assertThat(journey().waits())
				.contains(new Wait(WaitKind.DWELLING, LocalDate.parse("2026-12-15"), null, "S-1"));
		}

		@Test
		void rank_two_is_not_a_refusal() {
			this.proposed.placement("P-1", "landlord-answered", "'accepted':true,'answeredOn':'2026-12-15'")
				.placement("P-1", "committee-decided", "'outcome':'AWARDED_RANKED','rank':2,'decidedOn':'2026-12-18'");

			assertThat(waits(Part.HOUSING)).containsExactly(WaitKind.HIGHER_RANK);
		}

		@Test
		void a_release_without_a_date_of_its_own_takes_the_day_it_was_recorded() {
			this.proposed.later(40).placement("P-1", "placement-released", "'because':'REFERRAL_CLOSED'");

			assertThat(journey().steps()).last()
				.returns(StepKind.PLACEMENT_RELEASED, Step::kind)
				.returns(LocalDate.parse("2027-01-02"), Step::on);
		}

	}

	@Test
	void what_happened_earlier_but_was_recorded_late_takes_its_place_with_both_dates() {
		this.melleD.oriented("ccas-bethune", "ENVAUL")
			.started("M-1", "ENVAUL", "asso-escale")
			.later(30)
			.measure("M-1", "review-recorded", "'kind':'INITIAL','heldOn':'2026-12-05'");

		List<Step> steps = journey().steps();

		int review = steps.stream().map(Step::kind).toList().indexOf(StepKind.REVIEW_RECORDED);
		assertThat(steps.get(review - 1).kind()).isEqualTo(StepKind.MEASURE_ALLOCATED);
		assertThat(steps.get(review).on()).isEqualTo("2026-12-05");
		assertThat(steps.get(review).recordedAt()).isAfter("2026-12-23T00:00:00Z");
	}

	@Test
	void a_refused_allocation_waits_for_a_place_again_and_the_association_has_it_no_longer() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.measure("M-1", "measure-requested", "'measureType':'ADSL','requestedOn':'2026-12-02'")
			.measure("M-1", "measure-allocated",
					"'measureType':'ADSL','provider':'asso-escale','allocatedOn':'2026-12-04'")
			.measure("M-1", "allocation-refused",
					"'measureType':'ADSL','provider':'asso-escale','agreementId':'A-1','by':'PROVIDER',"
							+ "'motive':'TEAM_IS_FULL','refusedOn':'2026-12-06'");

		assertThat(waits(Part.MEASURE)).containsExactly(WaitKind.MEASURE_PLACE);
		assertThat(journey().measures()).extracting(CaseMeasure::provider).containsOnlyNulls();
	}

	@Test
	void a_revoked_orientation_waits_for_another_one() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.referral("orientation-revoked", "'revokedOn':'2026-12-04','reason':'CONTESTED'");

		assertThat(journey().status()).isEqualTo(CaseStatus.DOCUMENTED);
		assertThat(journey().waits()).extracting(Wait::kind).containsExactly(WaitKind.ORIENTATION);
	}

	@Test
	void a_reopened_case_resumes_where_its_owner_says() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.referral("referral-closed", "'closedOn':'2026-12-10','reason':'OTHER','destination':'UNKNOWN'")
			.referral("referral-reopened",
					"'reopenedOn':'2026-12-20','reason':'HOUSEHOLD_CAME_BACK','status':'ACKNOWLEDGED'");

		assertThat(journey().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
		assertThat(journey().waits()).extracting(Wait::kind).containsExactly(WaitKind.FACT_FINDING);
	}

	@Test
	void a_search_that_rests_is_awaited_until_the_day_of_its_return() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.search("S-1", "housing-search-opened", "'openedOn':'2026-12-02'")
			.search("S-1", "housing-search-paused", "'pausedOn':'2026-12-10','until':'2027-01-10'");

		assertThat(journey().waits()).contains(
				new Wait(WaitKind.SEARCH_RESUMES, LocalDate.parse("2026-12-10"), LocalDate.parse("2027-01-10"), "S-1"));
	}

	@Test
	void a_tenancy_that_is_checked_later_brings_no_wait_back() {
		this.melleD.oriented("ccas-bethune", "ADSL")
			.housed("S-1", "P-1")
			.tenancy("P-1", "maintained-checked", "'months':6,'outcome':'MAINTAINED','checkedOn':'2027-07-05'");

		assertThat(waits(Part.HOUSING)).isEmpty();
	}

	@Test
	void other_services_may_speak_first() {
		this.melleD.search("S-1", "housing-search-opened", "'openedOn':'2026-12-02'");

		CaseJourney journey = journey();

		assertThat(journey.status()).isEqualTo(CaseStatus.UNKNOWN);
		assertThat(journey.territory()).isEqualTo("artois");
		assertThat(journey.submittedOn()).isNull();
	}

	@Test
	void an_event_without_a_field_that_is_relied_on_is_not_guessed() {
		this.melleD.measure("M-1", "measure-started", "'measureType':'ENVAUL','provider':'asso-escale'");

		assertThatExceptionOfType(CannotHandle.class).isThrownBy(this::journey).withMessageContaining("startedOn");
	}

	@Test
	void the_tenth_event_of_a_stream_comes_after_the_ninth_on_the_same_day() {
		for (int i = 1; i <= 12; i++) {
			this.melleD.measure("M-1", "review-recorded", "'kind':'N" + i + "','heldOn':'2026-12-05'");
		}
		List<ReceivedEvent> together = this.log.events()
			.stream()
			.map((event) -> new ReceivedEvent(event.id(), event.source(), event.type(), event.stream(), event.version(),
					event.sequence(), event.caseId(), event.correlationId(), null, Instant.EPOCH, event.data()))
			.toList();

		assertThat(journey(together).steps()).extracting(Step::version)
			.containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
	}

	@Test
	void a_second_search_after_a_first_housing_waits_for_a_dwelling_again() {
		this.melleD.oriented("ccas-bethune", "ENVAUL")
			.housed("S-2", "P-1")
			.search("S-1", "housing-search-opened", "'openedOn':'2027-06-01'");

		CaseJourney journey = journey();

		assertThat(journey.housed()).isTrue();
		assertThat(journey.waits()).contains(new Wait(WaitKind.DWELLING, LocalDate.parse("2027-06-01"), null, "S-1"));
	}

	private List<WaitKind> waits(Part part) {
		return journey().waits().stream().map(Wait::kind).filter((kind) -> kind.part() == part).toList();
	}

	private CaseJourney journey() {
		return journey(this.log.events());
	}

	private static CaseJourney journey(List<ReceivedEvent> events) {
		CaseJourneys view = new CaseJourneys();
		CaseJourney journey = view.initial(CASE);
		for (ReceivedEvent event : events) {
			journey = view.evolve(journey, event);
		}
		return journey;
	}

}
