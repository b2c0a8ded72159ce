package fr.logementdabord.eventing.receive;

import java.util.List;
import java.util.Map;

/**
 * What a group does with the events that reach it.
 */
interface Effects {

	/**
	 * Applies a batch, in order within each stream. A stream whose event fails is applied
	 * up to that event only. An infrastructure failure is thrown: nothing is known then,
	 * and the batch comes again.
	 * @return the first failed event by stream
	 */
	Map<String, Failure> apply(List<ReceivedEvent> events);

	/**
	 * How many events are applied before the marks are raised: what a batch that is cut
	 * short has to do again at most.
	 */
	int portion();

	/**
	 * An event that could not be applied.
	 */
	record Failure(ReceivedEvent event, String reason, boolean waits) {
	}

}
