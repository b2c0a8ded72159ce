package fr.logementdabord.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a suite runs: which jars, which data, which ports.
 *
 * @param root the repository, where the jars are
 * @param home the directory that holds data, logs and secrets of this suite
 * @param apps where unpacked jars are kept; may be used by several suites at once
 * @param ports the port of each program
 * @param jvmFlags flags of every process
 * @param startTimeout how long one program may take to become healthy
 * @param progress who hears of it
 */
public record SuiteSettings(Path root, Path home, Path apps, Map<Program, Integer> ports, List<String> jvmFlags,
		Duration startTimeout, Progress progress) {

	/**
	 * Quick to start and small: the compiler's first tier and the serial collector (ADR
	 * 0004). For measured runs, pass other flags in {@code SUITE_JAVA_OPTS}.
	 */
	public static final List<String> FRUGAL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-Xss512k");

	/**
	 * What {@code ./run} uses: {@code var/} in the repository, the usual ports unless the
	 * environment names others.
	 */
	public static SuiteSettings fromEnvironment(Path root, Map<String, String> environment) {
		Path home = root.resolve(environment.getOrDefault("SUITE_HOME", "var")).toAbsolutePath().normalize();
		Map<Program, Integer> ports = new EnumMap<>(Program.class);
		for (Program program : Program.values()) {
			ports.put(program, port(program, environment.get(program.portVariable())));
		}
		List<String> flags = environment.containsKey("SUITE_JAVA_OPTS")
				? List.of(environment.get("SUITE_JAVA_OPTS").trim().split("\\s+")) : FRUGAL;
		Duration timeout = Duration.ofSeconds(Long.parseLong(environment.getOrDefault("SUITE_START_SECONDS", "240")));
		return new SuiteSettings(root, home, root.resolve("var/apps").toAbsolutePath().normalize(), ports, flags,
				timeout, Progress.SILENT);
	}

	/**
	 * A suite beside any other: free ports and a directory of its own.
	 */
	public static SuiteSettings apart(Path root, Path home) {
		return fromEnvironment(root, Map.of()).in(home).onFreePorts();
	}

	/**
	 * The repository that this code runs in: the system property {@code repository.root},
	 * else the nearest directory above that holds the {@code run} script.
	 */
	public static Path repositoryRoot() {
		String property = System.getProperty("repository.root");
		Path directory = Path.of((property != null) ? property : "").toAbsolutePath().normalize();
		for (Path candidate = directory; candidate != null; candidate = candidate.getParent()) {
			if (Files.exists(candidate.resolve("run")) && Files.exists(candidate.resolve("infra/launcher/pom.xml"))) {
				return candidate;
			}
		}
		throw new SuiteFailure("Not inside the repository: no `run` script in " + directory + " or above.");
	}

	public SuiteSettings in(Path newHome) {
		return new SuiteSettings(this.root, newHome.toAbsolutePath().normalize(), this.apps, this.ports, this.jvmFlags,
				this.startTimeout, this.progress);
	}

	public SuiteSettings onFreePorts() {
		return new SuiteSettings(this.root, this.home, this.apps, Ports.free(), this.jvmFlags, this.startTimeout,
				this.progress);
	}

	public SuiteSettings telling(Progress listener) {
		return new SuiteSettings(this.root, this.home, this.apps, this.ports, this.jvmFlags, this.startTimeout,
				listener);
	}

	public SuiteSettings with(Program program, int port) {
		Map<Program, Integer> changed = new EnumMap<>(this.ports);
		changed.put(program, port);
		return new SuiteSettings(this.root, this.home, this.apps, changed, this.jvmFlags, this.startTimeout,
				this.progress);
	}

	public SuiteSettings withJvmFlags(List<String> flags) {
		return new SuiteSettings(this.root, this.home, this.apps, this.ports, flags, this.startTimeout, this.progress);
	}

	public SuiteSettings withStartTimeout(Duration timeout) {
		return new SuiteSettings(this.root, this.home, this.apps, this.ports, this.jvmFlags, timeout, this.progress);
	}

	int port(Program program) {
		return this.ports.get(program);
	}

	private static int port(Program program, @Nullable String given) {
		if (given == null || given.isBlank()) {
			return program.usualPort();
		}
		try {
			int port = Integer.parseInt(given.trim());
			if (port > 0 && port < 65536) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// said below
		}
		throw new SuiteFailure(program.portVariable() + "=" + given + " is not a port number between 1 and 65535.");
	}

}
