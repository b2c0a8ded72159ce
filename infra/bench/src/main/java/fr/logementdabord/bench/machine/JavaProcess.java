package fr.logementdabord.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program in a JVM of its own, every one with the same collector and the same view of
 * the machine. Ends with the run, however that ends.
 */
public final class JavaProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=2");

	private final String name;

	private final Process process;

	private final Path log;

	private JavaProcess(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a program.
	 * @param heapMebibytes its largest heap
	 * @param command what follows the flags of the JVM
	 * @param folder for its log
	 */
	public static JavaProcess start(String name, int heapMebibytes, List<String> command,
			Map<String, String> environment, Path folder) {
		List<String> whole = new ArrayList<>();
		whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		whole.addAll(FLAGS);
		whole.add("-Xmx" + heapMebibytes + "m");
		whole.addAll(command);
		Path log = folder.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		try {
			JavaProcess started = new JavaProcess(name, builder.start(), log);
			Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits for the line {@code READY <port>}.
	 * @return the port
	 */
	public int awaitReadyLine() {
		awaitReady(() -> readyPort() > 0);
		return readyPort();
	}

	/**
	 * Waits until it is ready.
	 * @throws IllegalStateException when it ends, or never is
	 */
	public void awaitReady(BooleanSupplier ready) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!ready.getAsBoolean()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException(this.name + " does not serve; see " + this.log);
			}
			pause(50);
		}
	}

	private int readyPort() {
		return words().lines()
			.filter((line) -> line.startsWith("READY "))
			.map((line) -> Integer.parseInt(line.substring("READY ".length()).strip()))
			.findFirst()
			.orElse(0);
	}

	private String words() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** Processor time used so far, in milliseconds. */
	public long processorMillis() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
	}

	/** Resident memory in MiB; 0 where the system does not tell. */
	public long residentMebibytes() {
		try {
			return Files.readAllLines(Path.of("/proc", Long.toString(this.process.pid()), "status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/** A port that is free now. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lets time pass. */
	public static void pause(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
