package fr.logementdabord.housing.application;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.store.Outcome;

/**
 * For commands that follow from events: nobody is there to be told no.
 */
public final class Outcomes {

	private Outcomes() {
	}

	/**
	 * The state after the command.
	 * @throws CannotHandle when it was refused: the event contradicts what we know, an
	 * operator must look
	 */
	public static <S> S accepted(Outcome<S> outcome) {
		return switch (outcome) {
			case Outcome.Accepted<S> accepted -> accepted.state();
			case Outcome.Refused<S> refused -> throw new CannotHandle("refused: " + refused.why().code());
			case Outcome.VersionMismatch<S> mismatch -> throw new IllegalStateException("no version was expected");
		};
	}

}
