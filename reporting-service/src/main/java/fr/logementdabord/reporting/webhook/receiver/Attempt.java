package fr.logementdabord.reporting.webhook.receiver;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How one delivery went.
 *
 * @param outcome what became of it
 * @param status the receiver's answer, if it answered
 * @param took how long it took
 * @param retryAfter how long the receiver asks to be left alone
 */
public record Attempt(Outcome outcome, @Nullable Integer status, Duration took, @Nullable Duration retryAfter) {

	/**
	 * What became of a delivery.
	 */
	public enum Outcome {

		/** Answered 2xx. */
		DELIVERED,
		/** Answered anything else. */
		REFUSED,
		/** Answered 3xx, which is not followed. */
		REDIRECTED,
		/** Answered 410: the subscription ends. */
		GONE,
		/** Did not answer in time. */
		TIMED_OUT,
		/** Could not be connected to. */
		UNREACHABLE,
		/** Its name leads to an address that may not be called. */
		FORBIDDEN

	}

}
