package fr.logementdabord.testkit.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.MissingEvents;
import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.ParkedEvent;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.testkit.parts.RealPart;
import fr.logementdabord.testkit.parts.TopicWriter;
import fr.logementdabord.testkit.eventing.SeatsView.Room;
import fr.logementdabord.testkit.store.SeatDecider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What receiving promises, through Spring Cloud Stream, with a real broker and a real
 * database.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.application.name=test-service", "spring.cloud.function.definition=seats;greetings",
				"spring.cloud.stream.bindings.seats-in-0.destination=seat.events",
				"spring.cloud.stream.bindings.seats-in-0.group=test-service.seats",
				"spring.cloud.stream.bindings.greetings-in-0.destination=seat.events",
				"spring.cloud.stream.bindings.greetings-in-0.group=test-service.greetings",
				"eventing.reads=seat.events", "eventing.housekeeping-every=100ms" })
class ReceivingIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String VIEW = "test-service.seats";

	private static final String POLICY = "test-service.greetings";

	private static final RealPart BROKER = RealPart.broker();

	private static final RealPart DATABASE = RealPart.database();

	private final String room = "room-" + UUID.randomUUID();

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private Receiving receiving;

	@Autowired
	private Owner owner;

	@Autowired
	private Greeter greeter;

	@Autowired
	private BindingsLifecycleController bindings;

	@DynamicPropertySource
	static void parts(DynamicPropertyRegistry registry) {
		registry.add("KAFKA_BOOTSTRAP_SERVERS", BROKER::address);
		registry.add("spring.mongodb.uri", () -> "mongodb://" + DATABASE.address() + "/receiving");
	}

	@AfterAll
	static void stopParts() {
		BROKER.close();
		DATABASE.close();
	}

	@BeforeEach
	void calm() {
		this.greeter.calm();
	}

	@Test
	void an_event_delivered_twice_has_one_effect() {
		send(seat(1), seat(2), seat(1), seat(2), seat(3), seat(3));

		thenSeated(1, 2, 3);
		thenGreeted(1, 2, 3);
	}

	@Test
	void a_hole_is_filled_from_the_owner_before_what_follows_is_applied() {
		this.owner.knows(seat(1), seat(2), seat(3), seat(4));

		send(seat(1), seat(4), seat(5));

		thenSeated(1, 2, 3, 4, 5);
		thenGreeted(1, 2, 3, 4, 5);
	}

	@Test
	void while_the_owner_is_silent_the_stream_waits_and_others_go_on() {
		ReceivedEvent other = SeatsView.seatTaken("room-" + UUID.randomUUID(), 1);
		send(seat(1), seat(3), seat(4), other);
		Awaitility.await().atMost(PATIENCE).until(() -> seated(other.stream()).equals(List.of(1)));
		thenSeated(1);

		this.owner.knows(seat(2), seat(3), seat(4));

		thenSeated(1, 2, 3, 4);
		Awaitility.await().atMost(PATIENCE).until(() -> parkedHere().isEmpty());
	}

	@Test
	void an_event_that_breaks_its_contract_is_kept_with_the_reason_and_its_stream_waits_behind_it() {
		ReceivedEvent other = SeatsView.seatTaken("room-" + UUID.randomUUID(), 1);
		this.greeter.refuses(this.room, 2);
		send(seat(1), seat(2), seat(3), other);

		Awaitility.await().atMost(PATIENCE).until(() -> this.greeter.greeted(other.stream()).equals(List.of(1)));
		Awaitility.await().atMost(PATIENCE).until(() -> parkedHere().size() == 2);
		thenGreeted(1);
		assertThat(parkedHere()).extracting(ParkedEvent::kind)
			.containsExactly(ParkedEvent.Kind.BROKEN, ParkedEvent.Kind.BEHIND);
		assertThat(deadLetters()).anySatisfy((letter) -> {
			assertThat(text(letter, "ce_id")).isEqualTo(seat(2).id());
			assertThat(text(letter, "dlt_reason")).isEqualTo("guest without a name");
			assertThat(text(letter, "dlt_group")).isEqualTo(POLICY);
		});
		assertThat(this.receiving.replay(POLICY, seat(2).id())).as("still broken").isFalse();

		this.greeter.calm();
		assertThat(this.receiving.replay(POLICY, seat(2).id())).isTrue();

		thenGreeted(1, 2, 3);
	}

	@Test
	void a_defect_of_ours_does_not_stop_other_streams() {
		ReceivedEvent other = SeatsView.seatTaken("room-" + UUID.randomUUID(), 1);
		this.greeter.stumblesOver(this.room, 1);
		send(seat(1), other);

		Awaitility.await().atMost(PATIENCE).until(() -> this.greeter.greeted(other.stream()).equals(List.of(1)));
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(parkedHere()).singleElement()
				.satisfies((parked) -> assertThat(parked.reason()).startsWith("unexpected IllegalStateException at ")));
	}

	@Test
	void an_event_that_comes_too_early_is_tried_again_until_it_fits() {
		this.greeter.isNotReadyFor(this.room, 1);
		send(seat(1), seat(2));
		Awaitility.await().atMost(PATIENCE).until(() -> parkedHere().size() == 2);

		this.greeter.calm();

		thenGreeted(1, 2);
		Awaitility.await().atMost(PATIENCE).until(() -> parkedHere().isEmpty());
	}

	@Test
	void a_message_that_is_no_cloud_event_is_kept_and_passed_over() {
		try (TopicWriter writer = new TopicWriter(BROKER.address())) {
			writer.sendRaw("seat.events", this.room, ("not an event " + this.room).getBytes(StandardCharsets.UTF_8));
		}
		send(seat(1));

		thenSeated(1);
		assertThat(deadLetters()).anySatisfy((letter) -> {
			assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("not an event " + this.room);
			assertThat(text(letter, "dlt_reason")).isEqualTo("the attribute specversion is missing");
		});
	}

	@Test
	void nothing_is_lost_or_doubled_while_the_database_is_away() {
		send(seat(1));
		thenSeated(1);
		DATABASE.kill();
		send(IntStream.rangeClosed(2, 200).mapToObj(this::seat).toArray(ReceivedEvent[]::new));
		DATABASE.restart();

		thenSeated(IntStream.rangeClosed(1, 200).toArray());
		thenGreeted(IntStream.rangeClosed(1, 200).toArray());
	}

	@Test
	void a_group_whose_position_is_gone_reads_again_from_the_start_without_a_second_effect() throws Exception {
		send(seat(1), seat(2));
		thenGreeted(1, 2);
		this.bindings.stop("greetings-in-0");
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.address()))) {
			admin.deleteConsumerGroups(List.of(POLICY)).all().get();
		}

		this.bindings.start("greetings-in-0");
		send(seat(3));

		thenGreeted(1, 2, 3);
		assertThat(this.greeter.greeted(this.room)).as("each once").containsExactly(1, 2, 3);
	}

	private ReceivedEvent seat(int number) {
		return SeatsView.seatTaken(this.room, number);
	}

	private static void send(ReceivedEvent... events) {
		try (TopicWriter writer = new TopicWriter(BROKER.address())) {
			writer.send("seat.events", events);
		}
	}

	private void thenSeated(int... seats) {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(seated(this.room))
				.containsExactly(IntStream.of(seats).boxed().toArray(Integer[]::new)));
	}

	private void thenGreeted(int... seats) {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.greeter.greeted(this.room).stream().distinct())
				.containsExactly(IntStream.of(seats).boxed().toArray(Integer[]::new)));
	}

	private List<Integer> seated(String stream) {
		Room found = this.mongo.findById(stream, Room.class, SeatsView.COLLECTION);
		return (found == null) ? List.of() : found.seats();
	}

	private List<ParkedEvent> parkedHere() {
		return this.receiving.parked()
			.stream()
			.filter((parked) -> parked.event().stream().equals(this.room))
			.filter((parked) -> !parked.group().equals(VIEW) || parked.kind() != ParkedEvent.Kind.BROKEN)
			.toList();
	}

	private static List<ConsumerRecord<String, byte[]>> deadLetters() {
		Properties settings = new Properties();
		settings
			.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.address(), ConsumerConfig.GROUP_ID_CONFIG,
					UUID.randomUUID().toString(), ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
		List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.subscribe(List.of("seat.events.dlt"));
			Awaitility.await().atMost(PATIENCE).until(() -> {
				consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
				return !letters.isEmpty();
			});
			consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
		}
		return letters;
	}

	private static String text(ConsumerRecord<String, byte[]> letter, String header) {
		var found = letter.headers().lastHeader(header);
		return (found == null) ? "" : new String(found.value(), StandardCharsets.UTF_8);
	}

	/** A policy that fails where a test says so. */
	static final class Greeter implements Policy {

		private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

		private final List<ReceivedEvent> greeted = new CopyOnWriteArrayList<>();

		void refuses(String stream, int seat) {
			this.failures.put(stream + "#" + seat, new CannotHandle("guest without a name"));
		}

		void isNotReadyFor(String stream, int seat) {
			this.failures.put(stream + "#" + seat, new NotYet("the door is closed"));
		}

		void stumblesOver(String stream, int seat) {
			this.failures.put(stream + "#" + seat, new IllegalStateException("a defect"));
		}

		void calm() {
			this.failures.clear();
		}

		List<Integer> greeted(String stream) {
			return this.greeted.stream()
				.filter((event) -> event.stream().equals(stream))
				.map((event) -> event.as(SeatsView.SeatTakenV1.class).seat())
				.toList();
		}

		@Override
		public Set<String> types() {
			return Set.of(SeatDecider.SEAT_TAKEN);
		}

		@Override
		public void on(ReceivedEvent event) {
			RuntimeException failure = this.failures
				.get(event.stream() + "#" + event.as(SeatsView.SeatTakenV1.class).seat());
			if (failure != null) {
				throw failure;
			}
			this.greeted.add(event);
		}

	}

	/** The owner of the rooms, silent until a test lets it know something. */
	static final class Owner implements MissingEvents {

		private final List<ReceivedEvent> known = new CopyOnWriteArrayList<>();

		void knows(ReceivedEvent... events) {
			this.known.addAll(List.of(events));
		}

		@Override
		public List<ReceivedEvent> after(@Nullable String source, String stream, long sequence) {
			return this.known.stream()
				.filter((event) -> event.stream().equals(stream) && event.sequence() > sequence)
				.toList();
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class TestService {

		@Bean
		Owner owner() {
			return new Owner();
		}

		@Bean
		Greeter greeter() {
			return new Greeter();
		}

		@Bean
		Consumer<Message<List<byte[]>>> seats(Receiving receiving) {
			return receiving.view(VIEW, new SeatsView());
		}

		@Bean
		Consumer<Message<List<byte[]>>> greetings(Receiving receiving, Greeter greeter) {
			return receiving.policies(POLICY, List.of(greeter));
		}

	}

}
