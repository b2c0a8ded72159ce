package fr.logementdabord.reporting.webhook.delivery;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.reporting.webhook.receiver.Attempt;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What waits for one receiver, of one stream, in its order: the next is sent when the one
 * before was taken.
 *
 * @param id the subscription's number and the stream
 * @param subscription its number
 * @param stream whose events they are
 * @param lastSequence the last public event that was taken in; one that comes again is
 * not
 * @param waiting what waits, the first to be sent first
 * @param state whether it is to be sent
 * @param attempts how often the first was tried
 * @param nextAt when it is tried next
 * @param lastOutcome how the last attempt went
 */
@Document(DeliveryQueue.COLLECTION)
public record DeliveryQueue(@Id String id, String subscription, String stream, long lastSequence, List<Waiting> waiting,
		State state, int attempts, Instant nextAt, Attempt.@Nullable Outcome lastOutcome) {

	static final String COLLECTION = "webhook-queues";

	public DeliveryQueue {
		waiting = List.copyOf(waiting);
	}

	/**
	 * Whether there is something to send.
	 */
	public enum State {

		/** Nothing waits. */
		EMPTY,
		/** The first is sent when its time comes. */
		WAITING,
		/** The first was given up: the sender replays or skips it. */
		DEAD

	}

	/**
	 * An event that waits.
	 *
	 * @param eventId the same at every attempt
	 * @param type as partners call it
	 * @param body the CloudEvent, as JSON
	 */
	public record Waiting(String eventId, String type, String body) {
	}

}
