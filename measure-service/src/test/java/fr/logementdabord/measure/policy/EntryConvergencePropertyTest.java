package fr.logementdabord.measure.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.config.MeasureAggregates;
import fr.logementdabord.measure.config.SupportBooks;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.housing.HouseholdMovedIn;
import fr.logementdabord.measure.messaging.received.referral.OrientationDecided;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Housing, referrals and measures speak on topics that are not ordered between each
 * other: what is counted after a measure must not depend on who was heard first.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryConvergencePropertyTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	private static final String CASE = "LDA-1";

	private static final String MEASURE = Ids.derived("M-", CASE, "referral-LDA-1/1");

	@Test
	void months_are_counted_from_the_latest_entry_whoever_is_heard_first() {
		Set<String> orders = new TreeSet<>();
		for (long seed = 0; seed < 300; seed++) {
			// given an orientation, a measure that ends with a dwelling, and entries
			Random random = new Random(seed);
			int entries = random.nextInt(3);
			Listening service = new Listening(entries, random);

			// when they are heard in any order, some of them again
			StringBuilder order = new StringBuilder();
			while (service.hearsSomething(order)) {
				assertThat(order.length()).isLessThan(200);
			}
			orders.add(order.toString());

			// then the months are counted from the latest entry, or from the end without
			// one
			Aftercare after = service.aftercare.load(MEASURE).state();
			assertThat(after.basis()).as("seed %d, %s", seed, order)
				.isEqualTo((entries > 0) ? Aftercare.ENTRY : Aftercare.END);
			assertThat(after.countedFrom()).as("seed %d, %s", seed, order)
				.contains((entries > 0) ? DAY.plusDays(entries) : DAY);
			assertThat(service.deadlines.keySet()).as("seed %d, %s", seed, order)
				.contains("housing-%s-%s-6".formatted(MEASURE, after.countedFrom().orElseThrow()));
		}
		assertThat(orders).as("many orders were tried").hasSizeGreaterThan(30);
	}

	/** The service in memory, with three streams to hear. */
	private static final class Listening {

		private final MemoryEventStore store = new MemoryEventStore("measure-service");

		private final CommandHandlers handlers = new CommandHandlers(this.store, Clock.systemUTC());

		private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures = this.handlers
			.of(MeasureAggregates.MEASURE);

		private final CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare = this.handlers
			.of(SupportBooks.AFTERCARE);

		private final Map<String, Instant> deadlines = new TreeMap<>();

		private final Map<String, List<ReceivedEvent>> others = new TreeMap<>();

		private final Map<String, Integer> heard = new HashMap<>();

		private final Memory memory = new Memory();

		private final Random random;

		private final List<Policy> policies;

		private int requests;

		Listening(int entries, Random random) {
			this.random = random;
			HousingReadings readings = new HousingReadings(this.aftercare, new Remembered(this.deadlines),
					new Today(Clock.systemUTC()));
			this.policies = List.of(new WhenOrientationIsDecidedThenRequestMeasure(this.measures, this.memory),
					new WhenMeasureEndsThenFollowHousing(this.measures, this.aftercare, this.memory, readings),
					new WhenHouseholdMovesInThenCountFromTheEntry(this.aftercare, this.memory, this.memory, readings));
			say("referral-" + CASE, OrientationDecided.TYPE, """
					{"caseId":"LDA-1","territory":"artois","decidedOn":"2026-12-01","measureType":"ADSL"}""");
			for (int i = 1; i <= entries; i++) {
				say("placement-1", HouseholdMovedIn.TYPE,
						"{\"caseId\":\"LDA-1\",\"movedInOn\":\"%s\"}".formatted(DAY.plusDays(i)));
			}
		}

		boolean hearsSomething(StringBuilder order) {
			conduct();
			Map<String, List<ReceivedEvent>> log = new TreeMap<>(this.others);
			log.putAll(this.store.said());
			List<String> waiting = log.keySet()
				.stream()
				.filter((stream) -> this.heard.getOrDefault(stream, 0) < log.get(stream).size())
				.sorted(Comparator.naturalOrder())
				.toList();
			if (waiting.isEmpty()) {
				return false;
			}
			String stream = waiting.get(this.random.nextInt(waiting.size()));
			int next = this.heard.getOrDefault(stream, 0);
			int one = (this.random.nextInt(4) == 0) ? this.random.nextInt(next + 1) : next;
			ReceivedEvent event = log.get(stream).get(one);
			this.policies.stream().filter((p) -> p.types().contains(event.type())).forEach((p) -> p.on(event));
			if (one == next) {
				this.heard.put(stream, next + 1);
			}
			order.append(stream.charAt(0));
			return true;
		}

		/** People conduct the measure as soon as it exists. */
		private void conduct() {
			for (MeasureCommand step : List.of(new AllocateMeasure("A-1", "asso-escale", "ADSL", DAY),
					new NameLeadWorker("worker", DAY), new StartMeasure(DAY, DAY),
					new EndMeasure(DAY, "OBJECTIVE_REACHED", "OWN_TENANCY_SOCIAL", DAY))) {
				this.measures.handle(MEASURE, step, CommandContext.of("request-" + this.requests++, "someone"));
			}
		}

		private void say(String stream, String type, String json) {
			List<ReceivedEvent> said = this.others.computeIfAbsent(stream, (name) -> new ArrayList<>());
			int version = said.size() + 1;
			said.add(new ReceivedEvent(stream + "/" + version, "/elsewhere", type, stream, version, version, CASE,
					"correlation", null, Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8)));
		}

	}

	/** Deadlines that are only written down. */
	private record Remembered(Map<String, Instant> deadlines) implements Deadlines {

		@Override
		public void schedule(String id, Instant due, String kind, Map<String, String> data) {
			this.deadlines.putIfAbsent(id, due);
		}

		@Override
		public void cancel(String id) {
			this.deadlines.remove(id);
		}

	}

	/** What the policies remember of cases. */
	private static final class Memory implements MeasuresOfCase, EntriesOfCase {

		private final Map<String, Set<String>> measures = new HashMap<>();

		private final Map<String, LocalDate> entries = new HashMap<>();

		@Override
		public void remember(String caseId, String measureId) {
			this.measures.computeIfAbsent(caseId, (id) -> new TreeSet<>()).add(measureId);
		}

		@Override
		public void remember(String caseId, LocalDate movedInOn) {
			this.entries.merge(caseId, movedInOn, (a, b) -> a.isBefore(b) ? b : a);
		}

		@Override
		public Optional<LocalDate> latest(String caseId) {
			return Optional.ofNullable(this.entries.get(caseId));
		}

		@Override
		public Set<String> of(String caseId) {
			return Set.copyOf(this.measures.getOrDefault(caseId, Set.of()));
		}

	}

}
