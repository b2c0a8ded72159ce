package fr.logementdabord.eventing.receive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Events of a group that wait, with the reason. A stream that has a parked event is
 * parked as a whole: what comes after waits behind.
 */
interface Parked {

	/**
	 * Those of the streams that are parked.
	 */
	Set<String> among(Collection<String> streams);

	/**
	 * All parked events, oldest of each stream first.
	 */
	List<ParkedEvent> all();

	/**
	 * Parks an event; parking it again keeps the first date and renews the reason.
	 */
	void park(String topic, ReceivedEvent event, ParkedEvent.Kind kind, String reason, int attempts,
			@Nullable Instant retryAt);

	/**
	 * Parks an event behind another one of its stream.
	 */
	default void parkBehind(String topic, ReceivedEvent event) {
		park(topic, event, ParkedEvent.Kind.BEHIND, "an earlier event of the stream is parked", 0, null);
	}

	/**
	 * An event waits no longer.
	 */
	void remove(ReceivedEvent event);

}
