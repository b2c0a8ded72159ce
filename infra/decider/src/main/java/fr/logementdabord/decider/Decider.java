package fr.logementdabord.decider;

/**
 * One aggregate: a total, pure function from command and state to a decision, and the
 * fold that rebuilds the state. Times and ids come in with the command, so that the same
 * history always gives the same state.
 *
 * @param <C> the sealed commands
 * @param <S> the sealed state, one type per status
 * @param <E> the sealed events
 */
public interface Decider<C, S, E> {

	/**
	 * The state before the first event.
	 */
	S initialState();

	/**
	 * Decides what a command means in a state. Never throws for a business "no": that is
	 * {@link Decision.Refused}.
	 */
	Decision<E> decide(C command, S state);

	/**
	 * The state after an event. Only assigns what the event says, so that a replay cannot
	 * change the past.
	 */
	S evolve(S state, E event);

	/**
	 * The state after a whole history.
	 */
	default S fold(Iterable<? extends E> history) {
		S state = initialState();
		for (E event : history) {
			state = evolve(state, event);
		}
		return state;
	}

}
