package fr.logementdabord.reporting.view.streamrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.reporting.EventLog;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantCostRecorded;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One document per stream, whatever the order in which the streams arrive, and each of
 * them as it was known at any moment.
 */
class StreamRecordsTest {

	private static final int SHUFFLES = 200;

	@Test
	void any_interleaving_with_duplicates_gives_the_same_records() {
		ViewSpec.given(new StreamRecords(), history().events()).thenAnyInterleavingGivesTheSame(SHUFFLES);
	}

	@Test
	void a_stream_is_one_record_and_each_place_of_an_agreement_one_of_its_own() {
		Map<String, StreamRecord> records = ViewSpec.given(new StreamRecords(), history().events()).documents();

		assertThat(records.keySet()).containsExactlyInAnyOrder("agreement-A-1", "agreement-A-1/M-1",
				"agreement-A-1/M-2", "grant-G-AMI1-2023", "network-session-N-1", "intervention-I-1", "dwelling-D-1",
				"meeting-F-1");
		assertThat(records.get("agreement-A-1").kind()).isEqualTo(RecordKind.AGREEMENT);
		assertThat(records.get("agreement-A-1/M-1").facts()).extracting(RecordedFact::version).containsExactly(2L, 4L);
	}

	@Test
	void a_fact_keeps_its_event_its_business_date_and_the_moment_it_was_recorded() {
		RecordedFact cost = history("grant-G-AMI1-2023").facts().get(1);

		assertThat(cost.eventId()).isEqualTo("grant-G-AMI1-2023/2");
		assertThat(cost.version()).isEqualTo(2);
		assertThat(cost.on()).isEqualTo(LocalDate.of(2023, 3, 31));
		assertThat(cost.recordedAt()).isAfter(Instant.parse("2026-11-23T09:00:00Z"));
	}

	@Test
	void an_event_without_a_date_happened_the_day_it_was_recorded() {
		assertThat(history("dwelling-D-1").facts().get(1).on()).isEqualTo(LocalDate.of(2026, 11, 23));
	}

	@Test
	void what_is_kept_is_what_is_read_and_no_more() {
		assertThat(history("dwelling-D-1").facts().getFirst().data()).doesNotContain("communeInsee", "62119", "rent");
	}

	@Test
	void what_is_kept_reads_back_as_our_copy_of_the_event() {
		assertThat(history("grant-G-AMI1-2023").read(GrantEvent.READ)).hasSize(2)
			.element(1)
			.satisfies((said) -> assertThat(said.event()).isEqualTo(
					new GrantCostRecorded("G-AMI1-2023", "C-1", "STAFF", 1_000_000L, LocalDate.of(2023, 3, 31))));
	}

	@Test
	void as_of_a_moment_nothing_recorded_later_is_known_whenever_it_happened() {
		StreamRecord grant = history("grant-G-AMI1-2023");
		Instant signature = grant.facts().getFirst().recordedAt();

		assertThat(grant.asOf(signature).facts()).hasSize(1);
		assertThat(grant.asOf(signature.plusMillis(500)).facts()).hasSize(1);
		assertThat(grant.asOf(signature.minusMillis(1)).facts()).isEmpty();
		assertThat(grant.asOf(Instant.MAX)).isEqualTo(grant);
	}

	private static StreamRecord history(String id) {
		return ViewSpec.given(new StreamRecords(), history().events()).documents().get(id);
	}

	private static EventLog history() {
		EventLog log = new EventLog();
		log.say("measure", "agreement-signed", "agreement-A-1",
				"'agreementId':'A-1','provider':'asso-escale','territory':'artois','measureType':'ADSL','year':2023,"
						+ "'places':20,'unitCostCents':300000");
		for (String measure : List.of("M-1", "M-2")) {
			log.say("measure", "place-taken", "agreement-A-1", "'agreementId':'A-1','measureId':'" + measure
					+ "','caseId':'LDA-7K3QX9M2TD4A','provider':'asso-escale','territory':'artois','measureType':'ADSL',"
					+ "'takenOn':'2023-02-01'");
		}
		return log
			.say("measure", "place-freed", "agreement-A-1",
					"'agreementId':'A-1','measureId':'M-1','freedOn':'2023-09-01'")
			.say("measure", "grant-signed", "grant-G-AMI1-2023",
					"'grantId':'G-AMI1-2023','envelope':'AMI_1','year':2023,'grantCents':110000000")
			.say("measure", "grant-cost-recorded", "grant-G-AMI1-2023",
					"'grantId':'G-AMI1-2023','costId':'C-1','nature':'STAFF','cents':1000000,'incurredOn':'2023-03-31'")
			.say("referral", "network-session-planned", "network-session-N-1",
					"'sessionId':'N-1','kind':'GEP','theme':'VIOLENCE','heldOn':'2023-05-04','audience':'NETWORK'")
			.say("measure", "intervention-begun", "intervention-I-1",
					"'interventionId':'I-1','kind':'VEJ','provider':'asso-relais','territory':'artois',"
							+ "'begunOn':'2023-04-03'")
			.say("measure", "intervention-status-observed", "intervention-I-1",
					"'interventionId':'I-1','status':'NOT_MEASURABLE_YET','observedOn':'2023-12-31'")
			.say("housing", "dwelling-announced", "dwelling-D-1",
					"'dwellingId':'D-1','landlord':'habitat-demo','reference':'R-1','communeInsee':'62119',"
							+ "'territory':'artois','typology':'T1','regime':'ORDINARY','rentCents':31000,"
							+ "'availableOn':'2023-02-01','announcedOn':'2023-01-15'")
			.say("housing", "dwelling-reserved", "dwelling-D-1",
					"'dwellingId':'D-1','placementId':'P-1','caseId':'LDA-7K3QX9M2TD4A'")
			.say("housing", "meeting-scheduled", "meeting-F-1",
					"'meetingId':'F-1','territory':'artois','heldOn':'2023-02-10'")
			.say("housing", "pair-decided", "meeting-F-1",
					"'meetingId':'F-1','dwellingId':'D-1','caseId':'LDA-7K3QX9M2TD4A','rank':1,'advice':'FOLLOWED',"
							+ "'decidedOn':'2023-02-10'");
	}

}
