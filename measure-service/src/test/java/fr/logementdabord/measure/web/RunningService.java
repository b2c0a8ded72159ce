package fr.logementdabord.measure.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TestIssuer;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service on a real broker and a real database process, with really signed
 * tokens. Each test works on cases and territories of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningService {

	private static final TestIssuer ISSUER = TestIssuer.start();

	private static final Map<String, Integer> REFERRAL_VERSIONS = new ConcurrentHashMap<>();

	private static @Nullable Producer<String, byte[]> topic;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void whereThingsAre(DynamicPropertyRegistry properties) {
		properties.add("KAFKA_BOOTSTRAP_SERVERS", RealParts::kafka);
		properties.add("MONGODB_URI", () -> RealParts.mongo("measure-" + UUID.randomUUID()));
		properties.add("OIDC_ISSUER_URI", ISSUER::uri);
		// names: nobody answers there, the case number stands for the name
		properties.add("REFERRAL_SERVICE_URL", () -> "http://127.0.0.1:1");
	}

	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Europe/Paris"));
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
	}

	Api nobody() {
		return new Api(address(), null);
	}

	Api person(String login, String role, Set<String> territories, @Nullable String organisation) {
		return new Api(address(), ISSUER.token(login, Set.of(role), territories, organisation));
	}

	Api coordinator(String territory) {
		return person("coordo." + territory, "coordinator", Set.of(territory), "asso-escale");
	}

	Api association(String organisation) {
		return person(organisation.replace('-', '.'), "association", Set.of(), organisation);
	}

	Api department() {
		return person("departement", "department", Set.of(), "departement");
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	static String newCase() {
		return Ids.derived("LDA-", UUID.randomUUID().toString());
	}

	/** The coordinator has oriented: as referral-service says it on the real topic. */
	String orientationDecided(String caseId, String territory, String measureType) {
		String event = say(caseId, "orientation-decided",
				"""
						{"caseId":"%s","territory":"%s","decidedOn":"%s","measureType":"%s","referrerOrganisation":"ccas-bethune"}
						"""
					.formatted(caseId, territory, today(), measureType));
		return Ids.derived("M-", caseId, event);
	}

	/** Says something on referral-service's topic; tells the event's id. */
	static String say(String caseId, String name, String json) {
		String stream = "referral-" + caseId;
		int version = REFERRAL_VERSIONS.merge(caseId, 1, Integer::sum);
		send(new ReceivedEvent(stream + "/" + version, "/referral-service",
				"fr.logementdabord.referral." + name + ".v1", stream, version, version, caseId, "correlation-" + caseId,
				null, Instant.now(), json.getBytes(StandardCharsets.UTF_8)));
		return stream + "/" + version;
	}

	static void send(ReceivedEvent event) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>("referral.events", event.stream(), event.data());
		CloudEventHeaders.write(event)
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		producer().send(message);
		producer().flush();
	}

	private static synchronized Producer<String, byte[]> producer() {
		if (topic == null) {
			topic = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka()),
					new StringSerializer(), new ByteArraySerializer());
		}
		return topic;
	}

	/** A new measure, as soon as it can be read. */
	String requested(String territory, String measureType) {
		String measureId = orientationDecided(newCase(), territory, measureType);
		await().until(() -> coordinator(territory).get("/api/measures/" + measureId).status() == 200);
		return measureId;
	}

	/** An agreement of an association of its own. */
	String agreement(String provider, String territory, String measureType, int places) {
		Api.Answer signed = department().post("/api/agreements", """
				{"provider":"%s","territory":"%s","measureType":"%s","year":%d,"places":%d,"unitCostCents":412050}"""
			.formatted(provider, territory, measureType, today().getYear(), places));
		assertThat(signed.status()).as(signed.body()).isEqualTo(201);
		return signed.text("agreementId");
	}

	/** A measure that an association has. */
	String allocated(String provider, String territory, String measureType) {
		String agreementId = agreement(provider, territory, measureType, 1);
		String measureId = requested(territory, measureType);
		Api.Answer done = coordinator(territory).post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(agreementId));
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		return measureId;
	}

	/** A measure under way since today. */
	String running(String provider, String territory, String measureType) {
		String measureId = allocated(provider, territory, measureType);
		Api api = association(provider);
		assertThat(api.post("/api/measures/" + measureId + "/lead-worker", "{\"workerId\":\"worker-7\"}").status())
			.isEqualTo(200);
		assertThat(
				api.post("/api/measures/" + measureId + "/start", "{\"startedOn\":\"%s\"}".formatted(today())).status())
			.isEqualTo(200);
		return measureId;
	}

	/** How many places of an agreement nobody holds, as its stream tells. */
	int free(String agreementId) {
		return department().get("/api/agreements/" + agreementId).json().path("free").asInt();
	}

}
