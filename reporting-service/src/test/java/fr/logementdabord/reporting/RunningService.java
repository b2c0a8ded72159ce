package fr.logementdabord.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TestIssuer;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service as it runs: real broker, real database process, real signed tokens, and
 * {@link SmallCounty} on the real topics.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningService {

	/** A period that holds the whole small county. */
	static final String YEARS = "from=2026-01-01&to=2027-12-31";

	/** Place of a class that tells cases of its own, among those that count all cases. */
	static final int AFTER_THE_COUNT = Integer.MAX_VALUE;

	static final TestIssuer ISSUER = TestIssuer.start();

	private static final String NAMES = names();

	private static final AtomicBoolean SAID = new AtomicBoolean();

	private static final AtomicBoolean ARRIVED = new AtomicBoolean();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void parts(DynamicPropertyRegistry registry) {
		registry.add("KAFKA_BOOTSTRAP_SERVERS", RealParts::kafka);
		registry.add("MONGODB_URI", () -> RealParts.mongo("reporting"));
		registry.add("OIDC_ISSUER_URI", ISSUER::uri);
		registry.add("REFERRAL_SERVICE_URL", () -> NAMES);
		registry.add("WEBHOOKS_KEY_FILE", RunningService::webhooksKey);
		registry.add("WEBHOOKS_ALLOW_LOCAL", () -> true);
		registry.add("SMTP_HOST", () -> "127.0.0.1");
		registry.add("SMTP_PORT", Mailbox::port);
		registry.add("notifications.gather", () -> "1s");
		registry.add("notifications.rest-after-failure", () -> "300ms");
		registry.add("live-pages.heartbeat", () -> "100ms");
		registry.add("webhooks.first-retry", () -> "100ms");
		registry.add("webhooks.longest-retry", () -> "200ms");
		registry.add("webhooks.attempts", () -> 30);
		registry.add("webhooks.timeout", () -> "700ms");
	}

	static String webhooksKey() {
		try {
			return Files
				.writeString(Files.createTempFile("webhooks", ".key"), Base64.getEncoder().encodeToString(new byte[32]))
				.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waited for once in a JVM: where it does not arrive, every test fails at once. */
	@BeforeEach
	void the_small_county_has_arrived() {
		if (!SAID.compareAndSet(false, true)) {
			assertThat(ARRIVED).as("the small county has arrived").isTrue();
			return;
		}
		say(SmallCounty.events());
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			assertThat(value("saisines-recues")).isGreaterThanOrEqualTo(6);
			assertThat(value("mesures-demarrees")).isGreaterThanOrEqualTo(5);
			assertThat(value("menages-loges")).isGreaterThanOrEqualTo(1);
		});
		ARRIVED.set(true);
	}

	private long value(String key) {
		return json("/api/figures/" + key + "?" + YEARS, departement()).get("value").asLong();
	}

	static void say(Iterable<ReceivedEvent> events) {
		try (TopicWriter writer = new TopicWriter(RealParts.kafka())) {
			for (ReceivedEvent event : events) {
				writer.send(event.type().split("\\.")[2] + ".events", event);
			}
		}
	}

	// Stands for referral-service: it names every case for whoever asks with a token.
	private static String names() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/api/identities", (exchange) -> {
				boolean known = exchange.getRequestHeaders().getFirst("Authorization") != null;
				byte[] answer = ("[{\"caseId\":\"" + SmallCounty.MELLE_D + "\",\"displayName\":\"Zoé Exemple\"}]")
					.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
				exchange.getResponseBody().write(answer);
				exchange.close();
			});
			server.start();
			return "http://127.0.0.1:" + server.getAddress().getPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	byte[] file(String path, String token) {
		HttpResponse<byte[]> response = get(path, token, "*/*", HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return response.body();
	}

	HttpResponse<String> get(String path, @Nullable String token, String accept) {
		return get(path, token, accept, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private <T> HttpResponse<T> get(String path, @Nullable String token, String accept,
			HttpResponse.BodyHandler<T> body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			return this.http.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	int post(String path, Map<String, String> fields, String token) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		try {
			return this.http
				.send(HttpRequest.newBuilder(URI.create(address() + path))
					.header("Accept", "text/html")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("Authorization", "Bearer " + token)
					.POST(HttpRequest.BodyPublishers.ofString(form))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A command of a program; each call has a key of its own.
	 */
	HttpResponse<String> send(String method, String path, String json, String token) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Accept", "application/json")
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.header("Authorization", "Bearer " + token)
				.method(method, HttpRequest.BodyPublishers.ofString(json))
				.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Caller caller(@Nullable String token) {
		return new Caller("http://127.0.0.1:" + this.port, token);
	}

	int status(String path, @Nullable String token) {
		return get(path, token, "application/json").statusCode();
	}

	JsonNode json(String path, String token) {
		HttpResponse<String> response = get(path, token, "application/json");
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return JSON.readTree(response.body());
	}

	String page(String path, String token) {
		HttpResponse<String> response = get(path, token, "text/html");
		assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
		return response.body();
	}

	String csv(String path, String token) {
		HttpResponse<String> response = get(path, token, "text/csv");
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		return response.body();
	}

	static String coordinator(String territory) {
		return ISSUER.token("coordo." + territory, Set.of("coordinator"), Set.of(territory), "asso-escale");
	}

	static String referrer(String organisation) {
		return ISSUER.token(organisation, Set.of("referrer"), Set.of(), organisation);
	}

	static String association(String organisation) {
		return ISSUER.token(organisation, Set.of("association"), Set.of(), organisation);
	}

	static String landlord() {
		return ISSUER.token("bailleur.habitat", Set.of("landlord"), Set.of(), "habitat-demo");
	}

	static String departement() {
		return ISSUER.token("departement", Set.of("department"), Set.of(), "departement");
	}

	static String etat() {
		return ISSUER.token("etat", Set.of("state"), Set.of(), "ddets");
	}

	static String auditeur() {
		return ISSUER.token("auditeur", Set.of("auditor"), Set.of(), "audit");
	}

	static String partner(String organisation) {
		return ISSUER.token(organisation, Set.of("partner-system"), Set.of(), organisation);
	}

	static String monitoring() {
		return ISSUER.token("monitoring", Set.of("partner-system"), Set.of(), "monitoring", Set.of("figures.read"));
	}

	static String person(String login, String role, Set<String> territories, String organisation) {
		return ISSUER.token(login, Set.of(role), territories, organisation);
	}

	static String service() {
		return ISSUER.token("services", Set.of("service"), Set.of(), null);
	}

}
