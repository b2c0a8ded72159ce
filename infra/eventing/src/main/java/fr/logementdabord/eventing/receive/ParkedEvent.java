package fr.logementdabord.eventing.receive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event that waits.
 *
 * @param group the group it waits in
 * @param topic where it came from
 * @param event the event
 * @param kind what it waits for
 * @param reason why, without data of the event
 * @param attempts how often it has been tried
 * @param parkedAt since when
 * @param retryAt when it is tried again, absent when a person must ask for it
 */
public record ParkedEvent(String group, String topic, ReceivedEvent event, Kind kind, String reason, int attempts,
		Instant parkedAt, @Nullable Instant retryAt) {

	/**
	 * What a parked event waits for.
	 */
	public enum Kind {

		/** It breaks its contract: an operator replays it. */
		BROKEN,
		/** Something it needs has not arrived: it is tried again. */
		WAITING,
		/** Another event of its stream is parked before it. */
		BEHIND

	}

}
