package fr.logementdabord.measure.web;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.VersionMismatch;

/**
 * Turns the outcome of a command into a state, or into a problem.
 */
public final class Outcomes {

	private Outcomes() {
	}

	/**
	 * The state after the command.
	 * @throws CommandRefused when the answer is no
	 * @throws VersionMismatch when the asker has seen another version
	 */
	public static <S> Loaded<S> orThrow(Outcome<S> outcome) {
		return switch (outcome) {
			case Outcome.Accepted<S> done -> new Loaded<>(done.state(), done.version());
			case Outcome.Refused<S>(Refusal why, long version) -> throw new CommandRefused(why);
			case Outcome.VersionMismatch<S>(long expected, long actual) -> throw new VersionMismatch(expected, actual);
		};
	}

}
