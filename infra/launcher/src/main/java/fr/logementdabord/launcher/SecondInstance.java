package fr.logementdabord.launcher;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Another instance of a service: it shares the work that comes by events. The gateway
 * does not know it.
 */
public final class SecondInstance {

	private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);

	private final Program program;

	private final int port;

	private final BiFunction<Program, Integer, ManagedProcess> launch;

	private @Nullable ManagedProcess process;

	SecondInstance(Program program, int port, BiFunction<Program, Integer, ManagedProcess> launch) {
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
		this.process = this.launch.apply(this.program, this.port);
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

}
