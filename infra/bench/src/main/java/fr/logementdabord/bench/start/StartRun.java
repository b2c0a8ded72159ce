package fr.logementdabord.bench.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.logementdabord.bench.machine.JavaProcess;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;

/**
 * The start of the whole suite as {@code ./run} does it, beside the start of one service
 * from its jar with broker and database already there.
 */
public final class StartRun {

	/** The name of the section. */
	public static final String SECTION = "start";

	/** From the command to the moment when everything serves. */
	public static final String READY = "until ready, s";

	/** One service from its jar, as a team would start it. */
	public static final String PLAIN = "one service, java -jar";

	/** Everything, as at every start but the first one of a build. */
	public static final String SUITE = "whole suite, later start";

	private static final String FIRST = "whole suite, first start of a build";

	private static final String PROCESSOR = "processor until ready, s";

	private static final int HEAP = 256;

	private final Platform platform;

	private final Rows rows;

	private final Path root;

	private StartRun(Platform platform, Rows rows, Path root) {
		this.platform = platform;
		this.rows = rows;
		this.root = root;
	}

	/**
	 * Measures one round.
	 * @param root of the repository, where the programs were built
	 */
	public static void measure(Platform platform, Rows rows, Path root, int round) {
		StartRun run = new StartRun(platform, rows, root);
		run.plain(round);
		SuiteSettings settings = run.settings(round);
		run.suite(FIRST, settings, round);
		run.suite(SUITE, settings, round);
	}

	private void plain(int round) {
		int port = JavaProcess.freePort();
		Path jar = this.root.resolve("housing-capture-service/target/housing-capture-service.jar");
		Map<String, String> environment = Map.of("SERVER_PORT", Integer.toString(port), "KAFKA_BOOTSTRAP_SERVERS",
				this.platform.kafka(), "MONGODB_URI", this.platform.mongo("start" + round));
		long begin = System.nanoTime();
		try (JavaProcess service = JavaProcess.start("plain", HEAP, List.of("-jar", jar.toString()), environment,
				this.platform.folder()); HttpClient http = HttpClient.newHttpClient()) {
			service.awaitReady(() -> isReady(http, port));
			this.rows.add(SECTION, READY, PLAIN, round, seconds(begin));
			this.rows.add(SECTION, PROCESSOR, PLAIN, round, service.processorMillis() / 1e3);
		}
	}

	private void suite(String subject, SuiteSettings settings, int round) {
		long begin = System.nanoTime();
		try (Suite suite = Suite.startFresh(settings.onFreePorts())) {
			this.rows.add(SECTION, READY, subject, round, seconds(begin));
			this.rows.add(SECTION, PROCESSOR, subject, round,
					Arrays.stream(Program.values())
						.map((program) -> ProcessHandle.of(suite.processId(program)).orElseThrow())
						.mapToLong((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
						.sum() / 1e3);
		}
	}

	/** With unpacked programs of its own, so that a first start is one. */
	private SuiteSettings settings(int round) {
		Path folder = this.platform.folder().resolve("start-" + round);
		SuiteSettings usual = SuiteSettings.apart(this.root, folder.resolve("home"));
		return new SuiteSettings(usual.root(), usual.home(), folder.resolve("apps"), usual.ports(), usual.jvmFlags(),
				usual.startTimeout(), usual.progress());
	}

	private static boolean isReady(HttpClient http, int port) {
		try {
			return http
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
					.timeout(Duration.ofSeconds(2))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static double seconds(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
