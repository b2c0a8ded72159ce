package fr.logementdabord.eventing.store;

import java.time.Clock;

/**
 * Makes the command handler of an aggregate.
 */
public class CommandHandlers {

	private final EventStore store;

	private final Clock clock;

	public CommandHandlers(EventStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	public <C, S, E> CommandHandler<C, S, E> of(Aggregate<C, S, E> aggregate) {
		return new CommandHandler<>(aggregate, this.store, this.clock);
	}

}
