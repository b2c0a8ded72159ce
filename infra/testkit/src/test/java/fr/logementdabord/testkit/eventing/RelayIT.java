package fr.logementdabord.testkit.eventing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.eventing.relay.ChangedPartitions;
import fr.logementdabord.eventing.relay.RelayProducer;
import fr.logementdabord.eventing.relay.Topics;
import fr.logementdabord.testkit.eventing.RelayProcess.Fault;
import fr.logementdabord.testkit.parts.RealPart;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * What the relay promises, with a real broker, a real database and real deaths: every
 * event arrives, first occurrences are in order within a stream and without a hole, and a
 * repeated event is the same event.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static RealPart broker;

	private static RealPart database;

	private final String topic = "relay-" + UUID.randomUUID();

	private TopicReader reader;

	@BeforeAll
	static void startParts() {
		broker = RealPart.broker();
		database = RealPart.database();
	}

	@AfterAll
	static void stopParts() {
		broker.close();
		database.close();
	}

	@BeforeEach
	void createTopic() throws Exception {
		new Topics(BrokerConnection.to(broker.address()), 3).create(List.of(this.topic));
		this.reader = new TopicReader(broker.address(), this.topic);
	}

	@AfterEach
	void closeReader() {
		this.reader.close();
	}

	@Test
	void topics_are_created_once_and_a_changed_number_of_partitions_is_refused() throws Exception {
		Topics same = new Topics(BrokerConnection.to(broker.address()), 3);
		same.create(List.of(this.topic));
		Topics more = new Topics(BrokerConnection.to(broker.address()), 4);
		assertThatExceptionOfType(ChangedPartitions.class).isThrownBy(() -> more.create(List.of(this.topic)))
			.withMessageContaining("Topic %s has 3 partitions and this service was told 4".formatted(this.topic));
	}

	@Test
	void what_a_machine_with_a_wrong_clock_sends_is_taken_and_dated_by_the_broker() throws Exception {
		Instant now = Instant.now();
		for (Duration wrong : List.of(Duration.ofHours(3), Duration.ofDays(-60))) {
			try (Producer<String, byte[]> producer = RelayProducer.create(BrokerConnection.to(broker.address()),
					"test")) {
				RecordMetadata taken = producer
					.send(new ProducerRecord<>(this.topic, 0, now.plus(wrong).toEpochMilli(), "room-A", new byte[0]))
					.get();
				assertThat(Instant.ofEpochMilli(taken.timestamp())).isCloseTo(now, within(10, ChronoUnit.MINUTES));
			}
		}
	}

	@Test
	void what_is_committed_arrives_in_order_and_is_then_marked() throws Exception {
		try (RelayProcess service = inThisProcess().start()) {
			List<CompletableFuture<Void>> guests = List.of(service.takeLater("A", 1, 100),
					service.takeLater("B", 1, 100), service.takeLater("C", 1, 100));
			guests.forEach(CompletableFuture::join);

			thenArrivesInOrder("room-A", 100);
			thenArrivesInOrder("room-B", 100);
			thenArrivesInOrder("room-C", 100);
			Awaitility.await().atMost(PATIENCE).until(() -> service.waiting() == 0);
		}
	}

	@Test
	void a_relay_killed_before_it_sends_leaves_nothing_behind() throws Exception {
		Process dead = child(Fault.BEFORE_FIFTH_SEND, "A", "20");
		assertThat(dead.waitFor(60, TimeUnit.SECONDS)).isTrue();

		try (RelayProcess next = inThisProcess().start()) {
			next.take("A", 1, 30);
			thenArrivesInOrder("room-A", 30);
		}
	}

	@Test
	void a_relay_killed_between_acknowledgement_and_mark_repeats_the_same_events() throws Exception {
		Process dead = child(Fault.BETWEEN_ACKNOWLEDGEMENT_AND_MARK, "A", "20");
		assertThat(dead.waitFor(60, TimeUnit.SECONDS)).isTrue();

		try (RelayProcess next = inThisProcess().start()) {
			next.take("A", 1, 30);
			thenArrivesInOrder("room-A", 30);
			Awaitility.await().atMost(PATIENCE).until(() -> next.waiting() == 0);
			assertThat(this.reader.of("room-A")).as("at least one event was sent twice").hasSizeGreaterThan(30);
		}
	}

	@Test
	void a_paused_holder_of_the_lease_that_wakes_up_does_no_harm() throws Exception {
		Process holder = child(Fault.NONE, "A", "10");
		thenArrivesInOrder("room-A", 10);
		signal(holder, "STOP");

		try (RelayProcess next = inThisProcess().start()) {
			next.take("A", 11, 200);
			thenArrivesInOrder("room-A", 200);
			signal(holder, "CONT");
			next.take("A", 201, 400);
			next.take("B", 1, 100);
			thenArrivesInOrder("room-A", 400);
			thenArrivesInOrder("room-B", 100);
			Awaitility.await().atMost(PATIENCE).until(() -> next.waiting() == 0);
			thenArrivesInOrder("room-A", 400);
		}
		finally {
			holder.destroyForcibly();
		}
	}

	@Test
	void commits_of_a_standby_are_relayed_by_the_holder() throws Exception {
		try (RelayProcess holder = inThisProcess().start()) {
			holder.take("A", 1, 1);
			thenArrivesInOrder("room-A", 1);
			try (RelayProcess standby = inThisProcess().start()) {
				CompletableFuture<Void> here = holder.takeLater("A", 2, 60);
				CompletableFuture<Void> there = standby.takeLater("A", 61, 120);
				CompletableFuture.allOf(here, there).join();
				thenArrivesInOrder("room-A", 120);
			}
		}
	}

	@Test
	void while_the_broker_is_away_commands_are_accepted_and_their_events_arrive_afterwards() throws Exception {
		try (RelayProcess service = inThisProcess().start()) {
			service.take("A", 1, 5);
			thenArrivesInOrder("room-A", 5);
			broker.kill();
			service.take("A", 6, 300);
			service.take("B", 1, 50);
			broker.restart();

			thenArrivesInOrder("room-A", 300);
			thenArrivesInOrder("room-B", 50);
			Awaitility.await().atMost(PATIENCE).until(() -> service.waiting() == 0);
		}
	}

	@Test
	void a_relay_that_loses_its_database_for_a_while_goes_on_where_it_was() throws Exception {
		try (RelayProcess service = inThisProcess().start()) {
			service.take("A", 1, 50);
			database.kill();
			database.restart();
			service.take("A", 51, 100);

			thenArrivesInOrder("room-A", 100);
			Awaitility.await().atMost(PATIENCE).until(() -> service.waiting() == 0);
		}
	}

	private RelayProcess inThisProcess() {
		return new RelayProcess(mongo(), broker.address(), this.topic, Fault.NONE);
	}

	private Process child(Fault fault, String room, String seats) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), RelayProcess.class.getName(),
				mongo(), broker.address(), this.topic, fault.name(), room, seats)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static String mongo() {
		return "mongodb://" + database.address() + "/relay";
	}

	private static void signal(Process process, String signal) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
	}

	private void thenArrivesInOrder(String stream, int events) {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(firstOccurrences(this.reader.of(stream)))
				.containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList()));
		thenRepetitionsAreTheSame(this.reader.of(stream));
	}

	private static Set<Long> firstOccurrences(List<ReceivedEvent> events) {
		Set<Long> sequences = new LinkedHashSet<>();
		events.forEach((event) -> sequences.add(event.sequence()));
		return sequences;
	}

	private static void thenRepetitionsAreTheSame(List<ReceivedEvent> events) {
		Map<Long, ReceivedEvent> first = new HashMap<>();
		for (ReceivedEvent event : events) {
			ReceivedEvent original = first.putIfAbsent(event.sequence(), event);
			if (original != null) {
				assertThat(event.id()).isEqualTo(original.id());
				assertThat(event.data()).isEqualTo(original.data());
			}
		}
	}

}
