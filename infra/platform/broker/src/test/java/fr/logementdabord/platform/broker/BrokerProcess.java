package fr.logementdabord.platform.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The broker program as a child process, as the suite runs it.
 */
final class BrokerProcess implements AutoCloseable {

	/** The shipped jar, unpacked as an installation would. */
	private static final Path EXTRACTED = extract(Path.of("target"));

	private final Process process;

	private final int port;

	private final List<String> output = new ArrayList<>();

	private BrokerProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static BrokerProcess launch(Path directory, int port, Map<String, String> settings) {
		return launch(directory, port, settings, List.of());
	}

	private static BrokerProcess launch(Path directory, int port, Map<String, String> settings, List<String> launcher) {
		List<String> command = new ArrayList<>(launcher);
		command.addAll(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				// written by the first clean stop; each start after it takes half the
				// time
				"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + EXTRACTED.resolve("broker.jsa"), "-jar",
				EXTRACTED.resolve("platform-broker.jar").toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("DATA_DIR", directory.toString());
		builder.environment().putAll(settings);
		try {
			return new BrokerProcess(builder.start(), port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static Path extract(Path target) {
		Path destination = target.toAbsolutePath().resolve("extracted");
		try {
			Process extraction = new ProcessBuilder(java(), "-Djarmode=tools", "-jar",
					target.toAbsolutePath().resolve("platform-broker.jar").toString(), "extract", "--force",
					"--destination", destination.toString())
				.inheritIO()
				.start();
			if (extraction.waitFor() != 0) {
				throw new IllegalStateException("the jar cannot be extracted");
			}
			return destination;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static BrokerProcess start(Path directory) {
		return start(directory, Map.of());
	}

	static BrokerProcess start(Path directory, Map<String, String> settings) {
		return ready(launch(directory, freePort(), settings));
	}

	/**
	 * A broker whose files may not grow beyond a size, as on a disk that is full then.
	 * @param bytes the size, a multiple of 512
	 */
	static BrokerProcess startWithRoomFor(long bytes, Path directory) {
		return ready(launch(directory, freePort(), Map.of(),
				List.of("sh", "-c", "ulimit -f \"$0\" && exec \"$@\"", Long.toString(bytes / 512))));
	}

	private static BrokerProcess ready(BrokerProcess broker) {
		if (!broker.readUntil("READY " + broker.port)) {
			throw new IllegalStateException("the broker did not start: " + broker.output);
		}
		return broker;
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean readUntil(String expected) {
		BufferedReader reader = this.process.inputReader();
		try {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.startsWith("WARNING:") && !line.contains("[cds]")) {
					this.output.add(line);
				}
				if (line.equals(expected)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits for the end of a process that is expected to end by itself.
	 */
	int exitCode() {
		readUntil("");
		return waitFor();
	}

	List<String> output() {
		return this.output;
	}

	int port() {
		return this.port;
	}

	Map<String, Object> clientSettings() {
		return Map.of("bootstrap.servers", "127.0.0.1:" + this.port, "reconnect.backoff.ms", "20", "retry.backoff.ms",
				"20", "default.api.timeout.ms", "20000", "request.timeout.ms", "10000");
	}

	/** Kill -9. */
	void kill() {
		this.process.destroyForcibly();
		waitFor();
	}

	/** Asks the process to terminate, and waits for it. */
	int stop() {
		this.process.destroy();
		return waitFor();
	}

	private int waitFor() {
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				throw new IllegalStateException("the broker did not end");
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		waitFor();
	}

}
