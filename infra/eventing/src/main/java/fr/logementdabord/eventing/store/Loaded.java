package fr.logementdabord.eventing.store;

/**
 * An aggregate as its stream tells it.
 *
 * @param state the state
 * @param version the version of the stream, 0 when it does not exist
 * @param <S> the state
 */
public record Loaded<S>(S state, long version) {

	/**
	 * Whether the stream has events.
	 */
	public boolean exists() {
		return this.version > 0;
	}

}
