package fr.logementdabord.bench.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import fr.logementdabord.bench.Settings;
import fr.logementdabord.bench.machine.JavaProcess;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.testkit.parts.TestIssuer;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reporting-service as it is delivered, on topics of growing length: its case
 * journeys folded again, its dashboards asked.
 */
public final class ReportingRun {

	/** The name of the section. */
	public static final String SECTION = "reporting";

	/** The service. */
	public static final String SERVICE = "reporting-service";

	/** What it is measured against. */
	public static final String BARE = "bare poll and bulk write";

	private static final List<String> TOPICS = List.of("referral.events", "measure.events", "housing.events");

	private static final List<String> GROUPS = List.of("reporting-service.case-journeys",
			"reporting-service.stream-records", "reporting-service.household-merges", "reporting-service.webhooks");

	private static final String VIEW = "caseJourneys";

	private static final int HEAP = 512;

	private static final int ASKED = 60;

	private static final int WARM_UP = 20;

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Platform platform;

	private final Rows rows;

	private final TestIssuer issuer;

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port = JavaProcess.freePort();

	private ReportingRun(Platform platform, Rows rows, TestIssuer issuer) {
		this.platform = platform;
		this.rows = rows;
		this.issuer = issuer;
	}

	/**
	 * Measures at every size.
	 * @param root of the repository, where the service was built
	 */
	public static void measure(Platform platform, Rows rows, Settings settings, Path root) {
		try (TestIssuer issuer = TestIssuer.start()) {
			new ReportingRun(platform, rows, issuer).measure(settings, root);
		}
	}

	private void measure(Settings settings, Path root) {
		this.platform.createTopics(TOPICS.toArray(String[]::new));
		try (KafkaProducer<String, byte[]> producer = producer(); JavaProcess service = start(root)) {
			County county = new County(7, (event) -> {
				ProducerRecord<String, byte[]> message = new ProducerRecord<>(County.topic(event), event.stream(),
						event.data());
				CloudEventHeaders.write(event)
					.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
				producer.send(message);
			});
			long begin = System.nanoTime();
			service.awaitReady(this::ready);
			this.rows.add(SECTION, "start, s", SERVICE, 1, (System.nanoTime() - begin) / 1e9);
			for (int events : settings.replays()) {
				county.tellUntil(events);
				producer.flush();
				awaitCases(county.cases());
				replay(events, settings.rounds());
				ask(county.cases());
			}
			memory(SERVICE, service);
			memory("broker", this.platform.broker());
			memory("database", this.platform.database());
		}
	}

	private void memory(String subject, JavaProcess process) {
		this.rows.add(SECTION, "resident memory, MiB", subject, 1, process.residentMebibytes());
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.platform.kafka(),
				ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 5), new StringSerializer(),
				new ByteArraySerializer());
	}

	private JavaProcess start(Path root) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_PORT", Integer.toString(this.port));
		environment.put("KAFKA_BOOTSTRAP_SERVERS", this.platform.kafka());
		environment.put("MONGODB_URI", this.platform.mongo("reporting"));
		environment.put("OIDC_ISSUER_URI", this.issuer.uri());
		environment.put("WEBHOOKS_KEY_FILE", webhooksKey().toString());
		return JavaProcess.start(SERVICE, HEAP,
				List.of("-jar", root.resolve("reporting-service/target/reporting-service.jar").toString()), environment,
				this.platform.folder());
	}

	private Path webhooksKey() {
		try {
			return Files.writeString(this.platform.folder().resolve("webhooks.key"),
					Base64.getEncoder().encodeToString(new byte[32]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean ready() {
		try {
			return send("GET", "/actuator/health/readiness", null).statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private void awaitCases(int cases) {
		var journeys = this.platform.database("reporting").getCollection(VIEW);
		long end = System.nanoTime() + PATIENCE;
		while (journeys.estimatedDocumentCount() < cases
				|| GROUPS.stream().anyMatch((group) -> this.platform.lag(group) > 0)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The reporting-service does not catch up");
			}
			JavaProcess.pause(500);
		}
	}

	private void replay(int events, int rounds) {
		String measure = "events/s folded again of %d".formatted(events);
		for (int round = 1; round <= rounds; round++) {
			var bare = this.platform.database("bare").getCollection("fold-" + events + "-" + round);
			this.rows.add(SECTION, measure, BARE, round, new BareFold(this.platform.kafka(), bare).fold(TOPICS));
			bare.drop();
			this.rows.add(SECTION, measure, SERVICE, round, events / rebuild());
		}
	}

	/** Seconds from the request to the change-over, by the service's own clock. */
	private double rebuild() {
		String token = this.issuer.token("services", Set.of("service"), Set.of(), null);
		int status = send("POST", "/internal/views/" + VIEW + "/rebuild", token).statusCode();
		if (status != 202) {
			throw new IllegalStateException("A rebuild is refused: " + status);
		}
		long end = System.nanoTime() + PATIENCE;
		JsonNode last = last(token);
		while (!"DONE".equals(last.path("state").asString())) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("A rebuild does not end: " + last);
			}
			JavaProcess.pause(100);
			last = last(token);
		}
		return Duration
			.between(Instant.parse(last.path("requestedAt").asString()), Instant.parse(last.path("endedAt").asString()))
			.toMillis() / 1e3;
	}

	private JsonNode last(String token) {
		for (JsonNode view : JSON.readTree(send("GET", "/internal/views", token).body())) {
			if (VIEW.equals(view.path("view").asString())) {
				return view.path("lastRebuild");
			}
		}
		throw new IllegalStateException("No view " + VIEW);
	}

	private void ask(int cases) {
		String token = this.issuer.token("departement", Set.of("department"), Set.of(), "departement");
		String subject = "%d cases".formatted(cases);
		String years = "from=2025-01-01&to=2027-12-31";
		ask("dashboard", "/api/figures?" + years, subject, token);
		ask("rows behind a figure", "/api/figures/saisines-recues/rows?" + years, subject, token);
		ask("list of cases", "/api/cases", subject, token);
		ask("timeline of a case", "/api/timelines/" + County.caseId(cases / 2), subject, token);
	}

	private void ask(String name, String path, String subject, String token) {
		Histogram times = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
		for (int i = -WARM_UP; i < ASKED; i++) {
			long begin = System.nanoTime();
			HttpResponse<String> answer = send("GET", path, token);
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
			}
			if (i >= 0) {
				times.recordValue(System.nanoTime() - begin);
			}
		}
		this.rows.add(SECTION, name + " p50, ms", subject, 1, times.getValueAtPercentile(50) / 1e6);
		this.rows.add(SECTION, name + " p99, ms", subject, 1, times.getValueAtPercentile(99) / 1e6);
	}

	private HttpResponse<String> send(String method, String path, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofMinutes(2))
			.header("Accept", "application/json")
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
