package fr.logementdabord.eventing.store;

import fr.logementdabord.decider.Decider;

/**
 * Everything the store needs to know about one kind of aggregate.
 *
 * @param name prefix of its streams: {@code <name>-<id>}
 * @param decider its rules
 * @param types the stored names of its events
 * @param publisher what it says to the outside
 * @param <C> the commands
 * @param <S> the state
 * @param <E> the events
 */
public record Aggregate<C, S, E>(String name, Decider<C, S, E> decider, EventTypes<E> types,
		Publisher<S, E> publisher) {

	/**
	 * The stream of one instance.
	 * @throws IllegalArgumentException when the id is not made of letters, digits and
	 * hyphens
	 */
	public String stream(String id) {
		return StreamName.checked(this.name + "-" + id);
	}

}
