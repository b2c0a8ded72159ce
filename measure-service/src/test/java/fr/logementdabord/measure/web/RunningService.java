package fr.logementdabord.measure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TestIssuer;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
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

	static final TestIssuer ISSUER = TestIssuer.start();

	private static final String DATABASE = RealParts.mongo("measure-" + UUID.randomUUID());

	private static final Map<String, Integer> REFERRAL_VERSIONS = new ConcurrentHashMap<>();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void whereThingsAre(DynamicPropertyRegistry properties) {
		properties.add("KAFKA_BOOTSTRAP_SERVERS", RealParts::kafka);
		properties.add("MONGODB_URI", () -> DATABASE);
		properties.add("OIDC_ISSUER_URI", ISSUER::uri);
		properties.add("SUPPORT_NOTES_KEY_FILE", NotesKey.FILE::toString);
		// names: nobody answers there, the case number stands for the name
		properties.add("REFERRAL_SERVICE_URL", () -> "http://127.0.0.1:1");
	}

	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Europe/Paris"));
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
	}

	/** The token of an association, for a browser. */
	static String tokenOf(String organisation) {
		return ISSUER.token(organisation.replace('-', '.'), Set.of("association"), Set.of(), organisation);
	}

	Caller nobody() {
		return new Caller(address(), null);
	}

	Caller person(String login, String role, Set<String> territories, @Nullable String organisation) {
		return new Caller(address(), ISSUER.token(login, Set.of(role), territories, organisation));
	}

	Caller coordinator(String territory) {
		return person("coordo." + territory, "coordinator", Set.of(territory), "asso-escale");
	}

	Caller association(String organisation) {
		return person(organisation.replace('-', '.'), "association", Set.of(), organisation);
	}

	/** A nurse or psychologist of an association. */
	Caller healthTeam(String organisation) {
		return new Caller(address(),
				ISSUER.token("sante." + organisation, Set.of("association", "health"), Set.of(), organisation));
	}

	Caller department() {
		return person("departement", "department", Set.of(), "departement");
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	static String newCase() {
		return Ids.derived("LDA-", UUID.randomUUID().toString());
	}

	/** The coordinator has oriented: as referral-service says it on the real topic. */
	String orientationDecided(String caseId, String territory, String measureType) {
		return orientationDecided(caseId, territory, measureType, today());
	}

	/** The coordinator oriented on another day. */
	String orientationDecided(String caseId, String territory, String measureType, LocalDate decidedOn) {
		String event = say(caseId, "orientation-decided",
				"""
						{"caseId":"%s","territory":"%s","decidedOn":"%s","measureType":"%s","referrerOrganisation":"ccas-bethune"}
						"""
					.formatted(caseId, territory, decidedOn, measureType));
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

	/** A household has moved in: as housing-capture-service says it on its own topic. */
	static void movedIn(String caseId, LocalDate on) {
		String stream = "placement-" + caseId;
		Referrals.WRITER.send("housing.events", new ReceivedEvent(stream + "/1", "/housing-capture-service",
				"fr.logementdabord.housing.household-moved-in.v1", stream, 1, 1, caseId, "correlation-" + caseId, null,
				Instant.now(), """
						{"caseId":"%s","movedInOn":"%s"}""".formatted(caseId, on).getBytes(StandardCharsets.UTF_8)));
	}

	static void send(ReceivedEvent event) {
		Referrals.WRITER.send("referral.events", event);
	}

	/** A new measure, as soon as it can be read. */
	String requested(String territory, String measureType) {
		String measureId = orientationDecided(newCase(), territory, measureType);
		await().until(() -> coordinator(territory).get("/api/measures/" + measureId).status() == 200);
		return measureId;
	}

	/** An agreement of an association of its own. */
	String agreement(String provider, String territory, String measureType, int places) {
		Caller.Answer signed = department().post("/api/agreements", """
				{"provider":"%s","territory":"%s","measureType":"%s","year":%d,"places":%d,"unitCostCents":412050}"""
			.formatted(provider, territory, measureType, today().getYear(), places));
		assertThat(signed.status()).as(signed.body()).isEqualTo(201);
		return signed.text("agreementId");
	}

	/** A measure that an association has. */
	String allocated(String provider, String territory, String measureType) {
		String agreementId = agreement(provider, territory, measureType, 1);
		String measureId = requested(territory, measureType);
		Caller.Answer done = coordinator(territory).post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(agreementId));
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		return measureId;
	}

	/** A measure that was asked for some time ago and that an association has. */
	String allocatedOn(LocalDate requestedOn, String provider, String territory, String measureType) {
		String agreementId = agreement(provider, territory, measureType, 1);
		String measureId = orientationDecided(newCase(), territory, measureType, requestedOn);
		Caller coordinator = coordinator(territory);
		await().until(() -> coordinator.get("/api/measures/" + measureId).status() == 200);
		Caller.Answer done = coordinator.post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(agreementId));
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		return measureId;
	}

	/** A measure under way since today. */
	String running(String provider, String territory, String measureType) {
		String measureId = allocated(provider, territory, measureType);
		Caller api = association(provider);
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

	/** Opened by the first test that speaks as referral-service. */
	private static final class Referrals {

		static final TopicWriter WRITER = new TopicWriter(RealParts.kafka());

	}

	/** The key of the notes, one for the whole run. */
	static final class NotesKey {

		static final Path FILE = write();

		private static Path write() {
			byte[] key = new byte[32];
			new SecureRandom().nextBytes(key);
			try {
				return Files.writeString(Files.createTempFile("notes", ".key"),
						Base64.getEncoder().encodeToString(key));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
