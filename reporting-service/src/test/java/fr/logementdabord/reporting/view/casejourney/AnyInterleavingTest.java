package fr.logementdabord.reporting.view.casejourney;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.EventLog;
import fr.logementdabord.reporting.facts.CaseFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Order is promised within a stream only: any interleaving of the streams, with
 * duplicates, gives the same journey.
 */
class AnyInterleavingTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final String TENANCY = "'dwellingId':'D-1','landlord':'habitat-demo','reference':'R-1',"
			+ "'communeInsee':'62119','typology':'T2','kind':'SLIDING','signedOn':'2026-12-22',"
			+ "'movedInOn':'2027-01-04','checks':[]";

	static LongStream seeds() {
		return LongStream.range(0, 500);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void gives_the_same_journey(long seed) {
		List<ReceivedEvent> history = history();
		CaseJourney expected = fold(history);

		CaseJourney shuffled = fold(shuffled(history, new Random(seed)));

		assertThat(shuffled).isEqualTo(expected);
		assertThat(CaseFacts.of(shuffled)).isEqualTo(CaseFacts.of(expected));
		assertThat(shuffled.steps()).hasSize(history.size());
	}

	// Two measures, a first placement declined, a second one accepted, one bilan recorded
	// late: every date that two streams share is a chance to confuse them.
	private static List<ReceivedEvent> history() {
		EventLog log = new EventLog();
		log.about(CASE, "artois")
			.oriented("ccas-bethune", "ENVAUL")
			.started("M-1", "ENVAUL", "asso-escale")
			.placement("P-0", "placement-proposed", "'proposedOn':'2026-12-08','answerDueOn':'2026-12-18'")
			.placement("P-0", "landlord-answered", "'accepted':false,'answeredOn':'2026-12-10'")
			.placement("P-0", "placement-declined", "'by':'LANDLORD','motive':'OTHER','declinedOn':'2026-12-10'")
			.housed("S-1", "P-1")
			.measure("M-1", "review-recorded", "'kind':'INITIAL','heldOn':'2026-12-08'")
			.ended("M-1", "ENVAUL", "asso-escale")
			.started("M-2", "ADSL", "asso-relais")
			.later(20)
			.measure("M-2", "review-recorded", "'kind':'FINAL','heldOn':'2026-12-08'")
			.measure("M-2", "term-agreed",
					"'measureType':'ADSL','provider':'asso-relais','number':1,'from':'2026-12-08','until':'2027-06-07',"
							+ "'reviewsDue':[{'kind':'INITIAL','dueOn':'2027-01-08'},{'kind':'FINAL','dueOn':'2027-06-07'}]")
			.placeTaken("M-2", "ADSL", "asso-relais",
					"'takenOn':'2026-12-04','grantMotive':'PROXIMITY','waitingPosition':2")
			.measure("M-2", "measure-suspended", "'provider':'asso-relais','suspendedOn':'2027-02-01'")
			.measure("M-2", "measure-resumed", "'provider':'asso-relais','resumedOn':'2027-03-01'")
			.search("S-1", "housing-search-paused", "'pausedOn':'2026-12-08','until':'2026-12-31'")
			.tenancy("P-1", "tenancy-opened", TENANCY)
			.tenancy("P-1", "maintained-checked", "'months':6,'outcome':'MAINTAINED','checkedOn':'2027-07-05'")
			.tenancy("P-1", "lease-slid", "'slidOn':'2027-12-22'")
			.referral("closure-proposed", "'proposedOn':'2027-11-30'")
			.referral("referral-closed",
					"'closedOn':'2027-12-01','reason':'OBJECTIVE_REACHED','destination':'SLIDING_LEASE'")
			.referral("referral-reopened",
					"'reopenedOn':'2027-12-03','reason':'CLOSED_BY_MISTAKE','status':'FACT_FINDING_COMPLETED'")
			.referral("case-protected", "'protectedOn':'2027-12-04','cleared':['account:00','role:department']");
		return log.events();
	}

	private static List<ReceivedEvent> shuffled(List<ReceivedEvent> history, Random random) {
		Map<String, List<ReceivedEvent>> streams = new LinkedHashMap<>();
		history.forEach((event) -> streams.computeIfAbsent(event.stream(), (stream) -> new ArrayList<>()).add(event));
		List<ReceivedEvent> shuffled = new ArrayList<>();
		List<List<ReceivedEvent>> rest = new ArrayList<>(streams.values());
		while (!rest.isEmpty()) {
			List<ReceivedEvent> stream = rest.get(random.nextInt(rest.size()));
			shuffled.add(stream.removeFirst());
			if (stream.isEmpty()) {
				rest.remove(stream);
			}
			if (random.nextInt(3) == 0) {
				shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
			}
		}
		return shuffled;
	}

	private static CaseJourney fold(List<ReceivedEvent> events) {
		CaseJourneys view = new CaseJourneys();
		CaseJourney journey = view.initial(CASE);
		for (ReceivedEvent event : events) {
			journey = view.evolve(journey, event);
		}
		return journey;
	}

}
