package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running program: its process, its log file, whether it serves.
 */
final class ManagedProcess {

	private static final int QUOTED_LINES = 20;

	private static final int QUOTED_BYTES = 64 * 1024;

	/** What Java answers after a termination signal. */
	private static final int TERMINATED = 143;

	/** The system forgets a process a moment before Java hears of its end. */
	private static final Duration TIME_TO_NOTICE_AN_END = Duration.ofSeconds(1);

	private final Launch launch;

	private final Process process;

	private final long logOffset;

	private volatile boolean expectedToEnd;

	private ManagedProcess(Launch launch, Process process, long logOffset) {
		this.launch = launch;
		this.process = process;
		this.logOffset = logOffset;
	}

	static ManagedProcess of(Launch launch) {
		Path log = launch.log();
		try {
			long offset = Files.exists(log) ? Files.size(log) : 0;
			ProcessBuilder builder = new ProcessBuilder(launch.command()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
			builder.environment().putAll(launch.environment());
			// these would make every program print a line, or attach to each of them
			builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
			return new ManagedProcess(launch, builder.start(), offset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start " + launch.program().programName(), ex);
		}
	}

	Program program() {
		return this.launch.program();
	}

	Process process() {
		return this.process;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	boolean isReady(HttpClient http) {
		return switch (program().readiness()) {
			case LOG_LINE -> logSinceStart(QUOTED_BYTES).lines().anyMatch(("READY " + this.launch.port())::equals);
			case HTTP -> answers(http);
		};
	}

	/**
	 * A signal that Java has no word for, e.g. {@code STOP} and {@code CONT}. A program
	 * that ends meanwhile needs none.
	 */
	void signal(String name) {
		try {
			int exit = new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).start().waitFor();
			if (exit != 0 && !this.process.waitFor(TIME_TO_NOTICE_AN_END.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException(program().programName() + " does not take signal " + name);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void expectEnd() {
		this.expectedToEnd = true;
	}

	boolean isExpectedToEnd() {
		return this.expectedToEnd;
	}

	/**
	 * Waits for the end; kills at the deadline. What the program prepared for its next
	 * start is kept if it ended in good order.
	 * @return whether it had to be killed
	 */
	boolean awaitEnd(Duration patience) {
		boolean killed = killedAfter(patience);
		this.launch.archive().settle(!killed && endedInGoodOrder());
		return killed;
	}

	private boolean killedAfter(Duration patience) {
		try {
			if (this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return false;
			}
			this.process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		return true;
	}

	/** By itself or by a termination signal, and nothing went wrong. */
	private boolean endedInGoodOrder() {
		return !isAlive() && (this.process.exitValue() == 0 || this.process.exitValue() == TERMINATED);
	}

	/**
	 * For a process that ended without being asked to.
	 */
	String describeEnd() {
		return "%s ended by itself (exit code %d).%n%s".formatted(program().programName(), this.process.exitValue(),
				lastWords());
	}

	/**
	 * The end of the log for a message to a person: without stack frames, which stay in
	 * the file.
	 */
	String lastWords() {
		List<String> lines = logSinceStart(QUOTED_BYTES).lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("\t"))
			.map((line) -> "    " + ((line.length() > 300) ? line.substring(0, 300) + "…" : line))
			.toList();
		List<String> last = lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size());
		return "  The last lines of " + this.launch.log() + ":\n" + String.join("\n", last);
	}

	private boolean answers(HttpClient http) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.launch.port() + "/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(2))
			.build();
		try {
			return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private String logSinceStart(int atMost) {
		try (RandomAccessFile file = new RandomAccessFile(this.launch.log().toFile(), "r")) {
			long from = Math.max(this.logOffset, file.length() - atMost);
			byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
			file.seek(from);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
