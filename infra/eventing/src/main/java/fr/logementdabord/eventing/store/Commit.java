package fr.logementdabord.eventing.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One decision and all its events, written by one insert.
 *
 * @param stream the stream
 * @param number its place in the stream, from 1, contiguous
 * @param commandId the idempotency key of the command that was decided
 * @param actor login or service that asked
 * @param correlationId the request that began the chain
 * @param causationId the event that caused the command, absent for a person's command
 * @param recordedAt strictly increasing within the stream, whatever the clocks do
 * @param sequence how many public events the stream has, this commit included
 * @param events at least one
 */
public record Commit(String stream, long number, String commandId, String actor, String correlationId,
		@Nullable String causationId, Instant recordedAt, long sequence, List<RecordedEvent> events) {

	public Commit {
		events = List.copyOf(events);
		if (events.isEmpty()) {
			throw new IllegalArgumentException("A commit has at least one event");
		}
	}

	/**
	 * The document's id.
	 */
	public String id() {
		return id(this.stream, this.number);
	}

	/**
	 * The document's id of a commit of a stream.
	 */
	public static String id(String stream, long number) {
		return stream + "/" + number;
	}

	/**
	 * The version of the stream after this commit.
	 */
	public long version() {
		return this.events.getLast().version();
	}

	/**
	 * The events that are said to the outside, in order.
	 */
	public List<RecordedEvent> publicEvents() {
		return this.events.stream().filter((event) -> event.said() != null).toList();
	}

	/**
	 * The last commit of a history, if there is one.
	 */
	static Optional<Commit> last(List<Commit> history) {
		return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
	}

}
