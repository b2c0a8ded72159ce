package fr.logementdabord.eventing.receive;

import java.util.Collection;
import java.util.Map;

/**
 * How far a group has come in each stream, by sequence. Group offsets are only a hint.
 */
interface Progress {

	/**
	 * The sequence reached in each stream; absent where nothing has been received.
	 */
	Map<String, Long> of(Collection<String> streams);

	/**
	 * Raises the marks; a mark never falls.
	 */
	void reached(Map<String, Long> sequences);

}
