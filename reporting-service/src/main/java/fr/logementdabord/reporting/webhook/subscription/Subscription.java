package fr.logementdabord.reporting.webhook.subscription;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A receiver that wants to be told.
 *
 * @param id its number
 * @param organisation whose events it is told
 * @param url where to
 * @param types which of them, as partners call them
 * @param status whether it is told anything
 * @param generation how many times its secret was changed
 * @param formerSecretUntil until when the secret before signs as well
 * @param createdAt it is told what was recorded from then on
 */
@Document(Subscription.COLLECTION)
public record Subscription(@Id String id, String organisation, String url, List<String> types, Status status,
		int generation, @Nullable Instant formerSecretUntil, Instant createdAt) {

	static final String COLLECTION = "webhook-subscriptions";

	public Subscription {
		types = List.copyOf(types);
	}

	public boolean isActive() {
		return this.status == Status.ACTIVE;
	}

	Subscription rotated(Instant overlapEnds) {
		return new Subscription(this.id, this.organisation, this.url, this.types, this.status, this.generation + 1,
				overlapEnds, this.createdAt);
	}

	/**
	 * Whether a receiver is told anything.
	 */
	public enum Status {

		ACTIVE,
		/** The receiver answered 410. */
		GONE,
		/** Its organisation ended it. */
		ENDED

	}

}
