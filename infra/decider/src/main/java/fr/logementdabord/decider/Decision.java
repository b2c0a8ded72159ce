package fr.logementdabord.decider;

import java.util.List;

/**
 * What a {@link Decider} answers to a command.
 *
 * @param <E> the events of the aggregate
 */
public sealed interface Decision<E> {

	/**
	 * The command is accepted; no event means that it had already been done.
	 */
	record Accepted<E>(List<E> events) implements Decision<E> {

		public Accepted {
			events = List.copyOf(events);
		}

	}

	/**
	 * The command is refused and nothing changes. A refusal is not stored: one that the
	 * business counts is an event.
	 */
	record Refused<E>(Refusal why) implements Decision<E> {
	}

	@SafeVarargs
	static <E> Decision<E> accept(E... events) {
		return new Accepted<>(List.of(events));
	}

	static <E> Decision<E> refuse(Refusal why) {
		return new Refused<>(why);
	}

}
