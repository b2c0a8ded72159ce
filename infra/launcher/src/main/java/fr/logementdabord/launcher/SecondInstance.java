package fr.logementdabord.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Another instance of a service: it shares the work that comes by events. The gateway
 * does not know it.
 */
public final class SecondInstance {

	private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);

	private final Program program;

	private final int port;

	private final Launch launch;

	private @Nullable ManagedProcess process;

	SecondInstance(Program program, int port, Launch launch) {
		this.program = program;
		this.port = port;
		this.launch = launch;
	}

	/** Which service. */
	public Program program() {
		return this.program;
	}

	/** Starts it, again if it has run before, and waits until it is healthy. */
	public void start() {
		start(Map.of());
	}

	/**
	 * The same, in another environment than that of the first instance.
	 * @param environment variables that are added or replaced
	 */
	public void start(Map<String, String> environment) {
		this.process = this.launch.launch(this.program, this.port, environment);
	}

	/** Ends it at once, as by kill -9; nothing if it does not run. */
	public void kill() {
		ManagedProcess running = this.process;
		if (running != null) {
			running.expectEnd();
			running.process().destroyForcibly();
			running.awaitEnd(TIME_TO_DIE);
		}
	}

	/** Freezes it where it stands. */
	public void pause() {
		running().signal("STOP");
	}

	public void resume() {
		running().signal("CONT");
	}

	private ManagedProcess running() {
		return Objects.requireNonNull(this.process, "not started");
	}

	/** Starts an instance and returns once it is healthy. */
	interface Launch {

		ManagedProcess launch(Program program, int port, Map<String, String> environment);

	}

}
