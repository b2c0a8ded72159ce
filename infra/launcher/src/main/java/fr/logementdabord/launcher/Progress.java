package fr.logementdabord.launcher;

import java.time.Duration;

/**
 * Hears what the suite is doing, process by process.
 */
public interface Progress {

	/**
	 * For tests: says nothing.
	 */
	Progress SILENT = new Progress() {
	};

	default void starting(String program) {
	}

	default void healthy(String program, Duration after) {
	}

	/**
	 * Called several times a second while programs are on their way.
	 */
	default void waiting(Iterable<String> programs, Duration since) {
	}

	default void stopping(String program) {
	}

	default void stopped(String program, boolean killed) {
	}

	default void note(String sentence) {
	}

}
