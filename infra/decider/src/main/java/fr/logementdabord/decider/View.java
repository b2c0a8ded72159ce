package fr.logementdabord.decider;

/**
 * The fold behind a read model: pure, and the same for any interleaving of the streams
 * that feed it.
 *
 * @param <D> the document
 * @param <E> what it is folded from
 */
@FunctionalInterface
public interface View<D, E> {

	/**
	 * The document after an event.
	 */
	D evolve(D document, E event);

}
