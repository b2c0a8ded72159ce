package fr.logementdabord.reporting.view.casejourney;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.EventLog;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A protected case exists for the cleared: the last word of its own stream counts, in
 * whatever order the other streams arrive and whatever day is asked for.
 */
class ProtectedJourneyTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final Scope CLAIRE = scope("claire");

	private static final Scope COLLEAGUE = scope("colleague");

	private static Scope scope(String login) {
		return Scope.of(new Viewer(login, login, Set.of(Roles.COORDINATOR), Set.of("artois"), "asso-escale"));
	}

	private static EventLog.Case begun(EventLog log) {
		return log.about(CASE, "artois").oriented("ccas-bethune", "ADSL").started("M-1", "ADSL", "asso-escale");
	}

	private static String forClaire() {
		return "'protectedOn':'2026-12-24','cleared':['" + Clearance.account("claire") + "']";
	}

	static LongStream seeds() {
		return LongStream.range(0, 100);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void a_protected_case_exists_for_the_cleared_in_any_order_of_arrival(long seed) {
		EventLog log = new EventLog();
		begun(log).referral("case-protected", forClaire());
		CaseJourney journey = Journeys.of(interleaved(log.events(), seed)).getFirst();

		assertThat(CLAIRE.on(journey).none()).isFalse();
		assertThat(COLLEAGUE.on(journey).none()).isTrue();
		assertThat(CaseFacts.of(journey).seenIn(COLLEAGUE)).isNull();
	}

	@Test
	void a_lifted_protection_and_a_changed_one_count_from_the_last_word() {
		EventLog log = new EventLog();
		EventLog.Case told = begun(log).referral("case-protected", forClaire())
			.referral("case-protected", "'protectedOn':'2026-12-25','cleared':['coordinators:artois']");
		assertThat(COLLEAGUE.on(Journeys.of(log.events()).getFirst()).none()).isFalse();

		told.referral("case-protected", forClaire()).referral("protection-lifted", "'liftedOn':'2026-12-26'");
		assertThat(COLLEAGUE.on(Journeys.of(log.events()).getFirst()).none()).isFalse();
	}

	@Test
	void a_day_before_the_protection_shows_it_to_the_cleared_only() {
		EventLog log = new EventLog();
		begun(log).later(100).referral("case-protected", forClaire());
		CaseJourney journey = Journeys.of(log.events()).getFirst();
		Instant before = journey.steps().getFirst().recordedAt().plusSeconds(1);
		CountySnapshot then = Journeys.county(log.events(), before);

		assertThat(then.seenIn(COLLEAGUE).cases()).isEmpty();
		assertThat(then.seenIn(CLAIRE).cases()).hasSize(1);
		assertThat(then.seenIn(COLLEAGUE.ofRecord()).cases()).as("what is frozen counts it").hasSize(1);
	}

	@Test
	void viewers_whom_no_protected_case_sets_apart_ask_for_the_same_figures() {
		Set<String> inUse = Set.of(Clearance.account("claire"));

		assertThat(COLLEAGUE).isNotEqualTo(scope("another"));
		assertThat(COLLEAGUE.among(inUse)).isEqualTo(scope("another").among(inUse)).isNotEqualTo(CLAIRE.among(inUse));
	}

	/** The measure's stream anywhere among that of the saisine. */
	private static List<ReceivedEvent> interleaved(List<ReceivedEvent> events, long seed) {
		Random random = new Random(seed);
		List<ReceivedEvent> referral = events.stream()
			.filter((event) -> event.stream().startsWith("referral-"))
			.toList();
		List<ReceivedEvent> others = events.stream().filter((event) -> !referral.contains(event)).toList();
		List<Boolean> turns = new ArrayList<>(Collections.nCopies(referral.size(), true));
		turns.addAll(Collections.nCopies(others.size(), false));
		Collections.shuffle(turns, random);
		var first = referral.iterator();
		var second = others.iterator();
		return turns.stream().flatMap((turn) -> Stream.of(turn ? first.next() : second.next())).toList();
	}

}
