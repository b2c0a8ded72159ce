package fr.logementdabord.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

/**
 * A platform program running as a process of its own, with its data in a folder that
 * outlives a restart and goes with the part. Can be killed and started again.
 */
public final class RealPart implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final String name;

	private final Path jar;

	private final Path folder;

	private final Map<String, String> environment;

	private final int port;

	private Process process;

	private RealPart(String name, Path jar, Path folder, Map<String, String> environment) {
		this.name = name;
		this.jar = jar;
		this.folder = folder;
		this.environment = environment;
		this.port = freePort();
		this.process = launch();
	}

	/**
	 * A broker of its own, on a free port.
	 */
	public static RealPart broker() {
		return start("broker", "platform-broker", Map.of());
	}

	/**
	 * A database of its own, on a free port.
	 */
	public static RealPart database() {
		return start("database", "platform-database", Map.of());
	}

	private static RealPart start(String part, String program, Map<String, String> environment) {
		try {
			Path folder = Files.createTempDirectory("logement-dabord-" + part);
			// a copy: a build beside a running test must not pull the program away
			Path jar = Files.copy(RepositoryRoot.jar("infra/platform/" + part, program + ".jar"),
					folder.resolve("program.jar"));
			RealPart started = new RealPart(part, jar, folder, environment);
			Runtime.getRuntime().addShutdownHook(new Thread(started::close));
			started.awaitReady();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@code 127.0.0.1:<port>}, the same after a restart.
	 */
	public String address() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Kills the process without a warning (SIGKILL).
	 */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Stops the process in order (SIGTERM).
	 */
	public void stop() {
		this.process.destroy();
		awaitEnd();
	}

	/**
	 * Starts the process again on the same data.
	 */
	public void restart() {
		this.process = launch();
		awaitReady();
	}

	/**
	 * Lets every further write of the process fail as on a full disk; a restart finds
	 * room again.
	 */
	public void fillDisk() {
		try {
			int answer = new ProcessBuilder("prlimit", "--pid", Long.toString(this.process.pid()), "--fsize=4096")
				.inheritIO()
				.start()
				.waitFor();
			if (answer != 0) {
				throw new IllegalStateException("prlimit of util-linux answered " + answer);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		kill();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process launch() {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		ProcessBuilder builder = new ProcessBuilder(List.of(java.toString(), "-Xmx320m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-jar", this.jar.toString()));
		builder.environment().putAll(this.environment);
		builder.environment().put("SERVER_PORT", Integer.toString(this.port));
		builder.environment().put("DATA_DIR", this.folder.resolve("data").toString());
		builder.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(this.folder.resolve("log").toFile()));
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitReady() {
		Awaitility.await(this.name + " is ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(this.name + " ended: " + log());
			}
			return log().contains("READY " + this.port);
		});
	}

	/**
	 * Waits until the process has ended.
	 */
	public void awaitEnd() {
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				throw new IllegalStateException(this.name + " does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String log() throws IOException {
		return Files.readString(this.folder.resolve("log"));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
