package fr.logementdabord.testkit.eventing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.eventing.restore.LogGuard;
import fr.logementdabord.eventing.restore.StoreAndLogDiffer;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.MongoUnpublishedCommits;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.store.SeatDecider;
import fr.logementdabord.testkit.store.SeatDecider.TakeSeats;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * A service does not start on a store and a topic that do not belong together.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogGuardIT {

	private final String topic = "guarded-" + UUID.randomUUID();

	private final String database = this.topic;

	private final MongoClient client = MongoClients.create(RealParts.mongo(""));

	private final MongoCollection<Document> commits = this.client.getDatabase(this.database).getCollection("commits");

	@BeforeEach
	void a_service_that_has_published_three_events() {
		try (ConfigurableApplicationContext service = start()) {
			take(service, 3);
			Awaitility.await().until(() -> service.getBean(MongoUnpublishedCommits.class).count() == 0);
		}
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void a_second_start_finds_that_both_belong_together() {
		assertThatNoException().isThrownBy(() -> start().close());
	}

	@Test
	void a_store_that_is_older_than_its_topic_is_refused_and_the_same_store_whole_again_is_not() {
		// given
		Document last = this.commits.findOneAndDelete(Filters.eq("number", 3L));
		// when, then
		assertThatException().isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(StoreAndLogDiffer.class)
			.withMessageContaining("older than " + this.topic)
			.withMessageContaining("among them room-room/")
			.withMessageContaining("docs/runbooks/restore.md");
		// and
		this.commits.insertOne(last);
		assertThatNoException().isThrownBy(() -> start().close());
	}

	@Test
	void an_empty_store_beside_a_full_topic_is_refused() {
		this.client.getDatabase(this.database).drop();

		assertThatException().isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(StoreAndLogDiffer.class)
			.withMessageContaining("older than " + this.topic);
	}

	@Test
	void a_topic_that_was_made_anew_is_refused_as_long_as_the_store_believes_its_events_sent() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealParts.kafka()))) {
			admin.deleteTopics(List.of(this.topic)).all().get(30, TimeUnit.SECONDS);
			Awaitility.await().until(() -> !admin.listTopics().names().get().contains(this.topic));
		}

		assertThatException().isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(StoreAndLogDiffer.class)
			.withMessageContaining("was made anew");
		assertThat(this.commits.countDocuments()).isEqualTo(3);
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.application.name", "guarded-service", "spring.kafka.bootstrap-servers",
					RealParts.kafka(), "KAFKA_BOOTSTRAP_SERVERS", RealParts.kafka()))
			.run("--eventing.topic=" + this.topic, "--eventing.verify-topic=true",
					"--spring.mongodb.uri=" + RealParts.mongo(this.database), "--spring.cloud.function.definition=");
	}

	private static void take(ConfigurableApplicationContext service, int seats) {
		var rooms = service.getBean(CommandHandlers.class).of(SeatDecider.roomsOf(100));
		for (int seat = 1; seat <= seats; seat++) {
			rooms.handle("room", new TakeSeats(1), CommandContext.of("seat-" + seat, "guest"));
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Service {

	}

}
