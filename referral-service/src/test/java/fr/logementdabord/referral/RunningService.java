package fr.logementdabord.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TestIssuer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service as it runs: real broker and database processes, real signed tokens, HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

	protected static final TestIssuer ISSUER = TestIssuer.start();

	protected static final OtherServices OTHERS = OtherServices.start();

	private static final Path KEY_FILE = keyFile();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	protected static final JsonMapper JSON = JsonMapper.shared();

	protected static final String REFERRER = token("ccas.bethune", "referrer", Set.of(), "ccas-bethune");

	protected static final String OTHER_REFERRER = token("ccas.lens", "referrer", Set.of(), "ccas-lens");

	protected static final String COORDINATOR = token("coordo.artois", "coordinator", Set.of("artois"), "asso-escale");

	protected static final String OTHER_COORDINATOR = token("coordo.lens", "coordinator", Set.of("lens-henin"),
			"asso-relais");

	protected static final String ASSOCIATION = token("asso.escale", "association", Set.of(), "asso-escale");

	protected static final String OTHER_ASSOCIATION = token("asso.relais", "association", Set.of(), "asso-relais");

	protected static final String LANDLORD = token("bailleur.habitat", "landlord", Set.of(), "habitat-demo");

	protected static final String STATE = token("etat", "state", Set.of(), "ddets");

	protected static final String DEPARTMENT = token("departement", "department", Set.of(), "departement");

	protected static final String AUDITOR = token("auditeur", "auditor", Set.of(), "audit");

	protected static final String PARTNER = token("partenaire-demo", "partner-system", Set.of(), "partenaire-demo");

	protected static final String PARTNER_WITH_SCOPE = ISSUER.token("partenaire-demo", Set.of("partner-system"),
			Set.of(), "partenaire-demo", Set.of("inbox.referrals"));

	protected static final String SERVICE = token("services", "service", Set.of(), null);

	@LocalServerPort
	private int port;

	@Autowired
	protected MongoTemplate mongo;

	@DynamicPropertySource
	static void realParts(DynamicPropertyRegistry registry) {
		registry.add("MONGODB_URI", () -> RealParts.mongo("referral"));
		registry.add("KAFKA_BOOTSTRAP_SERVERS", RealParts::kafka);
		registry.add("OIDC_ISSUER_URI", ISSUER::uri);
		registry.add("MEASURE_SERVICE_URL", OTHERS::url);
		registry.add("HOUSING_CAPTURE_SERVICE_URL", OTHERS::url);
		registry.add("REPORTING_SERVICE_URL", OTHERS::url);
		registry.add("IDENTITY_VAULT_KEY_FILE", KEY_FILE::toString);
	}

	protected static String token(String login, String role, Set<String> territories, @Nullable String organisation) {
		return ISSUER.token(login, Set.of(role), territories, organisation);
	}

	/** A token that names the person, as the identity provider's do. */
	protected static String token(String login, String name, String role, Set<String> territories,
			String organisation) {
		return ISSUER.token((claims) -> claims.subject(login)
			.claim("name", name)
			.claim("roles", List.of(role))
			.claim("territories", List.copyOf(territories))
			.claim("organisation", organisation));
	}

	protected static String freshKey() {
		return UUID.randomUUID().toString();
	}

	protected Answer get(@Nullable String token, String path) {
		return send(request(token, path).GET().header("Accept", "application/json"));
	}

	protected Answer get(@Nullable String token, String path, String accept) {
		return send(request(token, path).GET().header("Accept", accept));
	}

	protected Answer delete(@Nullable String token, String path) {
		return send(request(token, path).DELETE());
	}

	protected Answer post(@Nullable String token, String path, String json) {
		return post(token, path, json, freshKey());
	}

	protected Answer post(@Nullable String token, String path, String json, String key) {
		return send(request(token, path).POST(BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key));
	}

	/** Sends a form as a browser does: names and values in turn. */
	protected Answer form(@Nullable String token, String path, String... fields) {
		StringBuilder body = new StringBuilder("idempotencyKey=" + freshKey());
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&')
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return send(request(token, path).POST(BodyPublishers.ofString(body.toString()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html"));
	}

	/** What the log brings about comes a moment later. */
	protected static ConditionFactory eventually() {
		return Awaitility.await().atMost(Duration.ofSeconds(60));
	}

	protected Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Address of the service, for a browser. */
	protected String base() {
		return "http://127.0.0.1:" + this.port;
	}

	protected HttpRequest.Builder request(@Nullable String token, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	/** Submits a referral and gives its case number. */
	protected String submitted(String token, String json) {
		Answer answer = post(token, "/api/referrals", json);
		if (answer.status() != 201) {
			throw new AssertionError(answer.status() + " " + answer.body());
		}
		return answer.json().get("caseId").asString();
	}

	/** A case with a decided orientation towards a measure and a dwelling. */
	protected String oriented() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		post(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding", Saisines.FACT_FINDING);
		post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", Saisines.ORIENTATION);
		return caseId;
	}

	private static Path keyFile() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		try {
			return Files.writeString(Files.createTempFile("vault", ".key"), Base64.getEncoder().encodeToString(key));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the service answered. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public @Nullable String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

	}

}
