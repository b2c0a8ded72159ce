package fr.logementdabord.testkit.eventing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.logementdabord.eventing.rebuild.Rebuild;
import fr.logementdabord.eventing.rebuild.Rebuild.State;
import fr.logementdabord.eventing.rebuild.Rebuilds;
import fr.logementdabord.eventing.receive.MissingEvents;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.testkit.eventing.SeatsView.Room;
import fr.logementdabord.testkit.parts.RealPart;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rebuilding a view promises, with a real broker and a real database. The owner of
 * the streams never answers: what a rebuild misses would stay missing.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.application.name=rebuild-service", "spring.cloud.function.definition=seats",
				"spring.cloud.stream.bindings.seats-in-0.destination=rebuilt.events",
				"spring.cloud.stream.bindings.seats-in-0.group=rebuild-service.seats", "eventing.reads=rebuilt.events",
				"eventing.housekeeping-every=100ms" })
class RebuildIT {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final int ROOMS = 2000;

	private static final int VERSION = 2;

	private static final RealPart BROKER = RealPart.broker();

	private static final RealPart DATABASE = RealPart.database();

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private Rebuilds rebuilds;

	@Autowired
	private Views views;

	@DynamicPropertySource
	static void parts(DynamicPropertyRegistry registry) {
		registry.add("KAFKA_BOOTSTRAP_SERVERS", BROKER::address);
		registry.add("spring.mongodb.uri", () -> "mongodb://" + DATABASE.address() + "/rebuild");
	}

	@AfterAll
	static void stopParts() {
		BROKER.close();
		DATABASE.close();
	}

	@Test
	@Order(1)
	void a_spoiled_view_is_folded_again_while_it_serves_and_while_events_arrive() throws InterruptedException {
		// given
		send(IntStream.range(0, ROOMS).mapToObj((room) -> SeatsView.seatTaken("room-" + room, 1)).toList());
		Awaitility.await().atMost(PATIENCE).until(() -> served() == ROOMS);
		assertThat(this.rebuilds.last(SeatsView.COLLECTION)).as("what begins empty is no upgrade").isEmpty();
		this.mongo.getCollection(SeatsView.COLLECTION).updateMany(new Document(), Updates.set("seats", List.of(99)));
		// when
		AtomicBoolean stop = new AtomicBoolean();
		AtomicReference<String> gap = new AtomicReference<>();
		Thread reader = Thread.ofVirtual().start(() -> readUntil(stop, gap));
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isTrue();
		for (int second = 2; second <= 6; second++) {
			int seat = second;
			send(IntStream.range(0, ROOMS / 10).mapToObj((room) -> SeatsView.seatTaken("room-" + room, seat)).toList());
		}
		Rebuild done = awaitEnd();
		stop.set(true);
		reader.join();
		// then
		assertThat(done.state()).isEqualTo(State.DONE);
		assertThat(done.percent()).isEqualTo(100);
		assertThat(gap.get()).isNull();
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(seats("room-0")).containsExactly(1, 2, 3, 4, 5, 6));
		assertThat(seats("room-" + (ROOMS - 1))).containsExactly(1);
		assertThat(served()).isEqualTo(ROOMS);
		assertThat(this.mongo.indexOps(this.views.collection(SeatsView.COLLECTION)).getIndexInfo())
			.anyMatch((index) -> index.getIndexFields().getFirst().getKey().equals("seats"));
	}

	@Test
	@Order(2)
	void the_rebuilt_view_goes_on_with_what_arrives() {
		send(List.of(SeatsView.seatTaken("room-0", 7)));

		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(seats("room-0")).containsExactly(1, 2, 3, 4, 5, 6, 7));
	}

	@Test
	@Order(3)
	void a_rebuild_asked_twice_is_one_rebuild_and_survives_the_death_of_the_database() {
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isTrue();
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isFalse();
		DATABASE.kill();
		DATABASE.restart();

		assertThat(awaitEnd().state()).isEqualTo(State.DONE);
		assertThat(seats("room-0")).containsExactly(1, 2, 3, 4, 5, 6, 7);
		assertThat(served()).isEqualTo(ROOMS);
	}

	@Test
	@Order(4)
	void a_view_folded_by_an_earlier_version_is_rebuilt_by_itself_once_while_the_old_one_serves()
			throws InterruptedException {
		// given
		this.mongo.getCollection(this.views.collection(SeatsView.COLLECTION))
			.updateMany(new Document(), Updates.push("seats", 99));
		AtomicBoolean stop = new AtomicBoolean();
		AtomicReference<String> gap = new AtomicReference<>();
		Thread reader = Thread.ofVirtual().start(() -> readUntil(stop, gap));
		// when
		foldedByAnEarlierVersion();
		// then
		Awaitility.await().atMost(PATIENCE).until(() -> !this.rebuilds.isOutdated(SeatsView.COLLECTION));
		Rebuild done = awaitEnd();
		stop.set(true);
		reader.join();
		assertThat(done.state()).isEqualTo(State.DONE);
		assertThat(done.isUpgrade()).isTrue();
		assertThat(gap.get()).isNull();
		assertThat(seats("room-0")).containsExactly(1, 2, 3, 4, 5, 6, 7);
		assertThat(this.rebuilds.last(SeatsView.COLLECTION).map(Rebuild::generation)).contains(done.generation());
	}

	@Test
	@Order(5)
	void an_upgrade_that_was_given_up_waits_for_somebody_who_asks() {
		BROKER.stop();
		foldedByAnEarlierVersion();
		Awaitility.await().atMost(PATIENCE).until(() -> this.rebuilds.abandon(SeatsView.COLLECTION));
		BROKER.restart();
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.rebuilds.last(SeatsView.COLLECTION).orElseThrow().cleaned());

		assertThat(this.rebuilds.isOutdated(SeatsView.COLLECTION)).isTrue();
		assertThat(awaitEnd().state()).isEqualTo(State.ABANDONED);
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isTrue();
		assertThat(awaitEnd().state()).isEqualTo(State.DONE);
		assertThat(this.rebuilds.isOutdated(SeatsView.COLLECTION)).isFalse();
	}

	@Test
	@Order(6)
	void a_rebuild_that_waits_is_given_up_and_the_older_generation_goes_on_serving() {
		BROKER.stop();
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isTrue();
		long serving = this.views.read(SeatsView.COLLECTION);

		assertThat(this.rebuilds.abandon(SeatsView.COLLECTION)).isTrue();
		BROKER.restart();

		assertThat(awaitEnd().state()).isEqualTo(State.ABANDONED);
		assertThat(this.rebuilds.abandon(SeatsView.COLLECTION)).isFalse();
		assertThat(this.views.read(SeatsView.COLLECTION)).isEqualTo(serving);
		assertThat(served()).isEqualTo(ROOMS);
	}

	@Test
	@Order(7)
	void a_rebuild_whose_writes_are_refused_leaves_the_old_view_serving_and_ends_by_itself_once_they_are_taken() {
		// given
		long serving = this.views.read(SeatsView.COLLECTION);
		var fresh = this.mongo.getCollection(Views.collection(SeatsView.COLLECTION,
				this.rebuilds.last(SeatsView.COLLECTION).orElseThrow().generation() + 1));
		String refusing = fresh.createIndex(Indexes.ascending("absent"), new IndexOptions().unique(true));
		// when
		assertThat(this.rebuilds.request(SeatsView.COLLECTION, "exploitation")).isTrue();
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.rebuilds.last(SeatsView.COLLECTION).orElseThrow().waitsFor() != null);
		send(List.of(SeatsView.seatTaken("room-0", 8)));
		// then
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(seats("room-0")).contains(8));
		assertThat(this.views.read(SeatsView.COLLECTION)).isEqualTo(serving);
		assertThat(served()).isEqualTo(ROOMS);
		// when
		fresh.dropIndex(refusing);
		// then
		assertThat(awaitEnd().state()).isEqualTo(State.DONE);
		assertThat(this.views.read(SeatsView.COLLECTION)).isGreaterThan(serving);
		assertThat(seats("room-0")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		assertThat(served()).isEqualTo(ROOMS);
	}

	/** As the service left it before it was replaced by one that folds otherwise. */
	private void foldedByAnEarlierVersion() {
		this.mongo.getCollection(Views.COLLECTION)
			.updateOne(new Document("_id", SeatsView.COLLECTION), Updates.set("version", VERSION - 1));
	}

	private void readUntil(AtomicBoolean stop, AtomicReference<String> gap) {
		int reached = 0;
		while (!stop.get() && gap.get() == null) {
			long rooms = served();
			int last = seats("room-0").stream().mapToInt(Integer::intValue).filter((seat) -> seat < 99).max().orElse(0);
			if (rooms != ROOMS || last < reached) {
				gap.set(rooms + " rooms, seat " + last + " after seat " + reached);
			}
			reached = Math.max(reached, last);
		}
	}

	private long served() {
		return this.mongo.getCollection(this.views.collection(SeatsView.COLLECTION)).countDocuments();
	}

	private List<Integer> seats(String room) {
		Room found = this.mongo.findById(room, Room.class, this.views.collection(SeatsView.COLLECTION));
		return (found != null) ? found.seats() : List.of();
	}

	private Rebuild awaitEnd() {
		return Awaitility.await()
			.atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> this.rebuilds.last(SeatsView.COLLECTION).orElseThrow(),
					(rebuild) -> rebuild.state() != State.RUNNING);
	}

	private static void send(List<ReceivedEvent> events) {
		try (TopicWriter writer = new TopicWriter(BROKER.address())) {
			writer.send("rebuilt.events", new ArrayList<>(events).toArray(ReceivedEvent[]::new));
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class RebuildService {

		@Bean
		MissingEvents silentOwner() {
			return (source, stream, sequence) -> List.of();
		}

		@Bean
		Consumer<Message<List<byte[]>>> seats(Receiving receiving) {
			return receiving.view("rebuild-service.seats", new SeatsView(VERSION));
		}

	}

}
