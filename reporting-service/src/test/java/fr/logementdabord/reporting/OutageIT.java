package fr.logementdabord.reporting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.RealPart;
import fr.logementdabord.testkit.parts.TestIssuer;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service while its broker or its database is away, and when the disk of the database
 * fills up during a rebuild: it answers or says that it waits, and nothing is lost.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OutageIT {

	private static final String SAISINES = "/api/figures/saisines-recues?" + RunningService.YEARS;

	private static final String OPERATION = "/tableau-de-bord/exploitation";

	private static final String REBUILD = OPERATION + "/vues/caseJourneys/reconstruction";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final TestIssuer ISSUER = TestIssuer.start();

	private static final RealPart BROKER = RealPart.broker();

	private static final RealPart DATABASE = RealPart.database();

	private static int cases;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void parts(DynamicPropertyRegistry registry) {
		registry.add("KAFKA_BOOTSTRAP_SERVERS", BROKER::address);
		registry.add("MONGODB_URI", () -> "mongodb://" + DATABASE.address() + "/reporting");
		registry.add("OIDC_ISSUER_URI", ISSUER::uri);
		registry.add("WEBHOOKS_KEY_FILE", RunningService::webhooksKey);
		registry.add("eventing.housekeeping-every", () -> "200ms");
	}

	@AfterAll
	static void stopParts() {
		BROKER.close();
		DATABASE.close();
	}

	@BeforeEach
	void a_case_has_been_recorded() {
		recorded();
	}

	@Test
	void figures_are_answered_or_said_to_wait_while_broker_and_database_are_away_and_go_on_without_loss() {
		BROKER.kill();
		assertThat(figure()).isEqualTo(cases);
		assertThat(listed()).isEqualTo(cases);

		DATABASE.kill();
		for (String waiting : List.of(SAISINES, "/api/cases")) {
			Caller.Answer answer = department().get(waiting, "Accept", "application/json");
			assertThat(answer.status()).as(waiting).isEqualTo(503);
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
			assertThat(answer.header("Retry-After")).isNotBlank();
		}

		BROKER.restart();
		DATABASE.restart();
		recorded();
	}

	@Test
	void a_rebuild_that_meets_a_full_disk_leaves_the_old_view_serving_and_ends_when_there_is_room() {
		// given
		BROKER.stop();
		assertThat(department().form(REBUILD, Map.of()).status()).isEqualTo(302);
		assertThat(department().form(REBUILD, Map.of()).status()).as("asked twice").isEqualTo(409);
		Awaitility.await().atMost(PATIENCE).until(OutageIT::isReadingTheLog);
		// when
		DATABASE.fillDisk();
		DATABASE.awaitEnd();
		BROKER.restart();
		Awaitility.await().atMost(PATIENCE).until(() -> rebuilding().isEmpty());
		BROKER.stop();
		DATABASE.restart();
		// then
		Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
			assertThat(figure()).isEqualTo(cases);
			assertThat(department().page(OPERATION).body()).contains("En cours", "Abandonner",
					"Interrompue puis reprise seule");
		});
		// when
		BROKER.restart();
		// then
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(department().page(OPERATION).body()).contains("En service", "value=\"100\""));
		assertThat(figure()).isEqualTo(cases);
		assertThat(listed()).isEqualTo(cases);
		assertThat(department().form(REBUILD, Map.of()).status()).as("asked again").isEqualTo(302);
		recorded();
	}

	private static boolean isReadingTheLog() {
		return rebuilding().values()
			.stream()
			.flatMap(Arrays::stream)
			.anyMatch((frame) -> frame.getClassName().startsWith(KafkaConsumer.class.getPackageName()));
	}

	private static Map<Thread, StackTraceElement[]> rebuilding() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getKey().getName().equals("rebuild-caseJourneys"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** One more case is told and counted, in the figure and in the list. */
	private void recorded() {
		String caseId = "LDA-%012d".formatted(++cases);
		EventLog log = new EventLog();
		log.about(caseId, "artois").submitted("ccas-bethune", "H-" + caseId);
		send(log.events());
		Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
			assertThat(figure()).isEqualTo(cases);
			assertThat(listed()).isEqualTo(cases);
		});
	}

	private int figure() {
		return department().get(SAISINES, "Accept", "application/json").json().get("value").asInt();
	}

	private int listed() {
		return department().get("/api/cases", "Accept", "application/json").json().get("total").asInt();
	}

	private Caller department() {
		return new Caller("http://127.0.0.1:" + this.port,
				ISSUER.token("departement", Set.of("department"), Set.of(), "departement"));
	}

	private static void send(List<ReceivedEvent> events) {
		try (TopicWriter writer = new TopicWriter(BROKER.address())) {
			writer.send("referral.events", events.toArray(ReceivedEvent[]::new));
		}
	}

}
