package fr.logementdabord.eventing.store;

import java.util.List;

/**
 * Streams of commits. Promises: an append is all or nothing and durable when it returns;
 * of two appends with the same number exactly one succeeds; a stream reads back in the
 * order of its numbers.
 */
public interface EventStore {

	/**
	 * All commits of a stream, in order; empty when it does not exist.
	 */
	List<Commit> read(String stream);

	/**
	 * Appends a commit whose number is one more than the last.
	 * @throws ConcurrentAppend when the number is taken
	 * @throws OversizedEvent when an event could not travel; nothing is written
	 */
	void append(Commit commit);

}
