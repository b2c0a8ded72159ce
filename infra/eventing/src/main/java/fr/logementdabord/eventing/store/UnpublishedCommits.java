package fr.logementdabord.eventing.store;

import java.util.Collection;
import java.util.List;

/**
 * The commits whose public events have not yet been acknowledged by the broker: the store
 * seen as an outbox.
 */
public interface UnpublishedCommits {

	/**
	 * The oldest ones; those of a stream come in its order.
	 */
	List<Commit> oldest(int limit);

	/**
	 * The unpublished commits of the same stream between the last published one and this
	 * one, in order.
	 */
	List<Commit> directlyBefore(Commit commit);

	/**
	 * Removes the markers of commits that the broker has acknowledged.
	 */
	void published(Collection<String> commitIds);

	/**
	 * How many wait.
	 */
	long count();

}
