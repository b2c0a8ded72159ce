package fr.logementdabord.eventing.store;

import fr.logementdabord.decider.Refusal;

/**
 * What became of a command.
 *
 * @param <S> the state
 */
public sealed interface Outcome<S> {

	/**
	 * The command is done.
	 *
	 * @param stream the stream
	 * @param version its version after the command
	 * @param state its state at that version
	 * @param repeated whether the same key had already been decided: this is the first
	 * result
	 */
	record Accepted<S>(String stream, long version, S state, boolean repeated) implements Outcome<S> {
	}

	/**
	 * The command is refused, nothing changed.
	 */
	record Refused<S>(Refusal why, long version) implements Outcome<S> {
	}

	/**
	 * The stream is not at the version the asker has seen, nothing changed.
	 */
	record VersionMismatch<S>(long expected, long actual) implements Outcome<S> {
	}

}
