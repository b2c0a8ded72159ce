package fr.logementdabord.eventing.store;

import java.util.Optional;

/**
 * Maps an event to at most one public event. Pure. Called at decision time: what was said
 * is frozen with the commit and never recomputed.
 *
 * @param <S> the state
 * @param <E> the events
 */
@FunctionalInterface
public interface Publisher<S, E> {

	/**
	 * The public event, or nothing for what stays inside.
	 * @param event the event just decided
	 * @param after the state that follows from it
	 */
	Optional<PublicEvent> publish(E event, S after);

}
