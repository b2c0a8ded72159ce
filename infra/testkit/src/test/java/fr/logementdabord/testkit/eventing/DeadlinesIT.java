package fr.logementdabord.testkit.eventing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Housekeeping;
import fr.logementdabord.eventing.deadline.MongoDeadlines;
import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.lease.MongoLease;
import fr.logementdabord.testkit.parts.RealPart;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deadlines on a real database, across a restart of everything.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlinesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static RealPart database;

	private final String name = "deadlines-" + UUID.randomUUID();

	@BeforeAll
	static void start() {
		database = RealPart.database();
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@Test
	void a_deadline_survives_the_death_of_service_and_database() {
		try (Service service = new Service(this.name)) {
			service.deadlines.schedule("answer-1", Instant.now().minusSeconds(1), "answer", Map.of("placement", "P1"));
		}
		database.kill();
		database.restart();

		try (Service restarted = new Service(this.name).started()) {
			restarted.thenRan("answer-1");
			assertThat(restarted.ran).singleElement()
				.satisfies((deadline) -> assertThat(deadline.data()).containsEntry("placement", "P1"));
		}
	}

	@Test
	void a_deadline_scheduled_again_runs_once_also_when_it_is_over() {
		try (Service service = new Service(this.name).started()) {
			service.deadlines.schedule("answer-2", Instant.now(), "answer", Map.of());
			service.thenRan("answer-2");
			service.deadlines.schedule("answer-2", Instant.now(), "answer", Map.of());
			service.deadlines.schedule("answer-3", Instant.now(), "answer", Map.of());
			service.thenRan("answer-2", "answer-3");
		}
	}

	@Test
	void a_cancelled_deadline_does_not_run_and_a_future_one_waits() {
		try (Service service = new Service(this.name)) {
			service.deadlines.schedule("cancelled", Instant.now(), "answer", Map.of());
			service.deadlines.schedule("future", Instant.now().plusSeconds(3600), "answer", Map.of());
			service.deadlines.cancel("cancelled");
			service.deadlines.schedule("due", Instant.now(), "answer", Map.of());
			service.started();

			service.thenRan("due");
		}
	}

	@Test
	void an_action_that_fails_is_tried_again() {
		try (Service service = new Service(this.name)) {
			service.failures = 1;
			service.deadlines.schedule("stubborn", Instant.now(), "answer", Map.of());
			service.started();

			service.thenRan("stubborn");
		}
	}

	private static final class Service implements DeadlineAction, AutoCloseable {

		private final MongoClient client = MongoClients.create("mongodb://" + database.address());

		private final MongoDeadlines deadlines;

		private final Housekeeping housekeeping;

		private final List<Deadline> ran = new CopyOnWriteArrayList<>();

		private volatile int failures;

		Service(String name) {
			MongoDatabase mongo = this.client.getDatabase("deadlines");
			MongoCollection<Document> collection = mongo.getCollection(name);
			this.deadlines = new MongoDeadlines(collection, Clock.systemUTC());
			Lease lease = new MongoLease(mongo.getCollection(name + "-leases"), "housekeeping",
					UUID.randomUUID().toString(), Duration.ofSeconds(1), System::nanoTime);
			this.housekeeping = new Housekeeping(this.deadlines, List.of(this), List.of(), lease,
					Duration.ofMillis(50));
		}

		Service started() {
			this.housekeeping.start();
			return this;
		}

		void thenRan(String... ids) {
			Awaitility.await()
				.atMost(PATIENCE)
				.untilAsserted(() -> assertThat(this.ran).extracting(Deadline::id).containsExactly(ids));
		}

		@Override
		public String kind() {
			return "answer";
		}

		@Override
		public void due(Deadline deadline) {
			if (this.failures-- > 0) {
				throw new IllegalStateException("not now");
			}
			this.ran.add(deadline);
		}

		@Override
		public void close() {
			this.housekeeping.stop();
			this.client.close();
		}

	}

}
