package fr.logementdabord.platform.database;

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

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * The database program as a child process, as the suite runs it.
 */
final class DatabaseProcess implements AutoCloseable {

	private final Process process;

	private final int port;

	private final List<String> output = new ArrayList<>();

	private DatabaseProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static DatabaseProcess launch(Path directory, int port, Map<String, String> settings) {
		return launch(directory, port, settings, List.of());
	}

	private static DatabaseProcess launch(Path directory, int port, Map<String, String> settings,
			List<String> launcher) {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(launcher);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, DatabaseProgram.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("DATA_DIR", directory.toString());
		builder.environment().putAll(settings);
		try {
			return new DatabaseProcess(builder.start(), port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static DatabaseProcess start(Path directory) {
		return start(directory, Map.of());
	}

	static DatabaseProcess start(Path directory, Map<String, String> settings) {
		return ready(launch(directory, freePort(), settings));
	}

	/**
	 * A database whose file may not grow beyond a size, as on a disk that is full then.
	 * @param bytes the size, a multiple of 512
	 */
	static DatabaseProcess startWithRoomFor(long bytes, Path directory) {
		return ready(launch(directory, freePort(), Map.of(),
				List.of("sh", "-c", "ulimit -f \"$0\" && exec \"$@\"", Long.toString(bytes / 512))));
	}

	private static DatabaseProcess ready(DatabaseProcess database) {
		if (!database.readUntil("READY " + database.port)) {
			throw new IllegalStateException("the database did not start: " + database.output);
		}
		return database;
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
				this.output.add(line);
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

	MongoClient client() {
		return MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + this.port))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
			.build());
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
				throw new IllegalStateException("the database did not end");
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
