package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.reporting.RecordedStream;
import fr.logementdabord.reporting.facts.DwellingFacts.End;
import fr.logementdabord.reporting.facts.GrantFacts.Cost;
import fr.logementdabord.reporting.facts.MeetingFacts.Pair;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the records tell, typed, now and at a moment of the past.
 */
class RecordFactsTest {

	private static final String AGREEMENT = "'agreementId':'A-1','provider':'asso-escale','territory':'artois',"
			+ "'measureType':'ADSL'";

	private static final String GRANT = "'grantId':'G-AMI1-2023','envelope':'AMI_1','year':2023";

	private static final String MEETING = "'meetingId':'F-1','territory':'artois'";

	private static final String DWELLING = "'dwellingId':'D-1','landlord':'habitat-demo','territory':'artois'";

	@Test
	void an_agreement_has_the_places_and_the_money_of_the_day() {
		AgreementFacts agreement = AgreementFacts
			.of(RecordedStream.of("measure", "agreement-A-1", AGREEMENT)
				.say("agreement-signed", "'year':2023,'places':20,'unitCostCents':300000,'envelope':'AMI_1'")
				.say("agreement-amended",
						"'year':2023,'number':1,'effectiveOn':'2023-07-01','places':25,'unitCostCents':300000")
				.say("agreement-signed", "'year':2024,'places':10,'unitCostCents':400000,'budgetCents':4000000")
				.record())
			.orElseThrow();

		assertThat(agreement.placesOn(day("2023-06-30"))).isEqualTo(20);
		assertThat(agreement.placesOn(day("2023-07-01"))).isEqualTo(25);
		assertThat(agreement.placesOn(day("2022-12-31"))).isZero();
		assertThat(agreement.placesOn(day("2024-01-01"))).isEqualTo(10);
		assertThat(agreement.committedCentsOn(day("2023-12-31"))).isEqualTo(25 * 300_000L);
		assertThat(agreement.committedCentsOn(day("2024-12-31"))).isEqualTo(4_000_000L);
		assertThat(agreement.termsOn(day("2023-08-01")).orElseThrow().envelope()).isEqualTo("AMI_1");
	}

	@Test
	void an_amendment_recorded_later_is_not_known_before() {
		StreamRecord record = RecordedStream.of("measure", "agreement-A-1", AGREEMENT)
			.say("agreement-signed", "'year':2023,'places':20,'unitCostCents':300000")
			.later(30)
			.say("agreement-amended",
					"'year':2023,'number':1,'effectiveOn':'2023-07-01','places':25,'unitCostCents':300000")
			.record();
		Instant before = record.facts().getFirst().recordedAt().plusSeconds(60);

		assertThat(AgreementFacts.of(record.asOf(before)).orElseThrow().placesOn(day("2023-08-01"))).isEqualTo(20);
		assertThat(AgreementFacts.of(record.asOf(Instant.EPOCH))).isEmpty();
	}

	@Test
	void a_place_is_held_until_the_day_it_is_free() {
		RecordedStream stream = RecordedStream.of("measure", "agreement-A-1", AGREEMENT)
			.say("place-taken", "'measureId':'M-1','caseId':'LDA-1','takenOn':'2023-02-01'")
			.say("place-freed", "'measureId':'M-1','freedOn':'2023-09-01'")
			.say("place-taken", "'measureId':'M-2','caseId':'LDA-2','takenOn':'2023-03-01'");

		PlaceFacts first = PlaceFacts.of(stream.record("agreement-A-1/M-1")).orElseThrow();
		assertThat(first.isHeldOn(day("2023-01-31"))).isFalse();
		assertThat(first.isHeldOn(day("2023-02-01"))).isTrue();
		assertThat(first.isHeldOn(day("2023-08-31"))).isTrue();
		assertThat(first.isHeldOn(day("2023-09-01"))).isFalse();
		assertThat(PlaceFacts.of(stream.record("agreement-A-1/M-2")).orElseThrow().isHeldOn(day("2030-01-01")))
			.isTrue();
	}

	@Test
	void attendance_recorded_again_corrects_the_former_count() {
		String session = "'sessionId':'N-1','kind':'GEP','theme':'VIOLENCE','heldOn':'2023-05-04','audience':'NETWORK'";
		SessionFacts facts = SessionFacts
			.of(RecordedStream.of("referral", "network-session-N-1", session)
				.say("network-session-planned", "")
				.say("network-session-held",
						"'participants':12,'attendance':[{'organisation':'asso-escale','participants':12}]")
				.say("network-session-held",
						"'participants':15,'attendance':[{'organisation':'asso-escale','participants':15}]")
				.record())
			.orElseThrow();

		assertThat(facts.status()).isEqualTo(SessionFacts.Status.HELD);
		assertThat(facts.participants()).isEqualTo(15);
		assertThat(facts.attendance()).isEqualTo(Map.of("asso-escale", 15));
		assertThat(facts.territory()).as("the whole county").isNull();
	}

	@Test
	void not_measurable_yet_is_an_outcome_and_not_the_absence_of_one() {
		InterventionFacts visit = InterventionFacts
			.of(RecordedStream
				.of("measure", "intervention-I-1",
						"'interventionId':'I-1','kind':'VEJ','provider':'asso-relais','territory':'artois'")
				.say("intervention-begun", "'begunOn':'2021-04-03','contact':'MET'")
				.say("intervention-status-observed", "'status':'NOT_MEASURABLE_YET','observedOn':'2021-12-31'")
				.say("intervention-status-observed", "'status':'MAINTAINED','observedOn':'2022-12-31'")
				.record())
			.orElseThrow();

		assertThat(visit.statusOn(day("2021-12-30"))).isEmpty();
		assertThat(visit.statusOn(day("2022-06-30"))).contains("NOT_MEASURABLE_YET");
		assertThat(visit.statusOn(day("2022-12-31"))).contains("MAINTAINED");
	}

	@Test
	void a_dwelling_withdrawn_and_announced_again_was_offered_twice_and_a_corrected_one_once() {
		String announced = "'typology':'T1','regime':'ORDINARY','availableOn':'2023-02-01','announcedOn':";
		DwellingFacts dwelling = DwellingFacts
			.of(RecordedStream.of("housing", "dwelling-D-1", DWELLING)
				.say("dwelling-announced", announced + "'2023-01-10'")
				.say("dwelling-announced", announced.replace("T1", "T2") + "'2023-01-12'")
				.say("dwelling-withdrawn", "'withdrawnOn':'2023-03-01'")
				.say("dwelling-announced", announced + "'2023-05-01'")
				.say("dwelling-let", "'placementId':'P-1','caseId':'LDA-1','letOn':'2023-06-01'")
				.record())
			.orElseThrow();

		assertThat(dwelling.offers()).hasSize(2);
		assertThat(dwelling.offers().getFirst().typology()).isEqualTo("T2");
		assertThat(dwelling.offers().getFirst().from()).isEqualTo(day("2023-01-10"));
		assertThat(dwelling.offers()).extracting(DwellingFacts.Offer::end).containsExactly(End.WITHDRAWN, End.LET);
		assertThat(dwelling.offeredOn(day("2023-02-28"))).isPresent();
		assertThat(dwelling.offeredOn(day("2023-03-01"))).isEmpty();
		assertThat(dwelling.offers().getLast().endedOn()).isEqualTo(day("2023-06-01"));
	}

	@Test
	void a_meeting_positions_the_first_rank_and_lets_the_second_wait() {
		MeetingFacts meeting = MeetingFacts
			.of(RecordedStream.of("housing", "meeting-F-1", MEETING)
				.say("meeting-scheduled", "'heldOn':'2023-02-10'")
				.say("dwelling-put-on-agenda", "'dwellingId':'D-1'")
				.say("pair-decided",
						"'dwellingId':'D-1','caseId':'LDA-1','rank':1,'advice':'FOLLOWED','decidedOn':'2023-02-10'")
				.say("pair-decided",
						"'dwellingId':'D-1','caseId':'LDA-2','rank':2,'advice':'NONE','decidedOn':'2023-02-10'")
				.say("meeting-closed", "'heldOn':'2023-02-10','closedOn':'2023-02-10'")
				.record())
			.orElseThrow();

		assertThat(meeting.isHeld()).isTrue();
		assertThat(meeting.pairs()).hasSize(2);
		assertThat(meeting.positions()).extracting(Pair::caseId).containsExactly("LDA-1");
	}

	@Test
	void a_transfer_moves_budget_within_the_total_and_an_amendment_sets_it_anew() {
		RecordedStream stream = RecordedStream.of("measure", "grant-G-AMI1-2023", GRANT)
			.say("grant-signed",
					"'grantCents':110000000,'eligibleCents':146951400,"
							+ "'budgetCents':{'STAFF':30000000,'PROVIDERS':116951400}")
			.say("grant-budget-transferred",
					"'transferId':'T-1','from':'PROVIDERS','to':'TRAVEL','cents':500000,'notifiedOn':'2023-05-02'");

		GrantFacts moved = GrantFacts.of(stream.record()).orElseThrow();
		assertThat(moved.budgetCents())
			.isEqualTo(Map.of("STAFF", 30_000_000L, "PROVIDERS", 116_451_400L, "TRAVEL", 500_000L));
		assertThat(moved.budgets()).hasSize(1);

		stream.say("grant-amended", "'number':1,'grantCents':100000000,'eligibleCents':140000000,"
				+ "'budgetCents':{'STAFF':140000000},'signedOn':'2023-09-01'");
		GrantFacts amended = GrantFacts.of(stream.record()).orElseThrow();
		assertThat(amended.budgetCents()).isEqualTo(Map.of("STAFF", 140_000_000L));
		assertThat(amended.current().grantCents()).isEqualTo(100_000_000L);
		assertThat(amended.terms()).hasSize(2);
	}

	@Test
	void a_struck_cost_is_kept_with_the_event_that_struck_it() {
		GrantFacts grant = GrantFacts
			.of(RecordedStream.of("measure", "grant-G-AMI1-2023", GRANT)
				.say("grant-signed", "'grantCents':110000000")
				.say("grant-cost-recorded", "'costId':'C-1','nature':'STAFF','cents':1000000,'incurredOn':'2023-03-31'")
				.say("grant-cost-struck", "'costId':'C-1','nature':'STAFF','cents':1000000")
				.record())
			.orElseThrow();

		assertThat(grant.costs()).hasSize(1);
		Cost cost = grant.costs().getFirst();
		assertThat(cost.counts()).isFalse();
		assertThat(cost.struck()).extracting(Origin::eventId).isEqualTo("grant-G-AMI1-2023/3");
	}

	private static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

}
