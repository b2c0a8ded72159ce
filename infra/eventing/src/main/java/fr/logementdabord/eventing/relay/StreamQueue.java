package fr.logementdabord.eventing.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent of one stream, in order, with one event in flight at a time: an
 * event never overtakes an earlier one of its stream, whatever the producer does about
 * retries.
 */
final class StreamQueue {

	private final Deque<Commit> commits = new ArrayDeque<>();

	private int nextEvent;

	private boolean inFlight;

	private long notBefore;

	private int failures;

	void add(Commit commit) {
		if (!reaches(commit.number())) {
			this.commits.addLast(commit);
		}
	}

	boolean isEmpty() {
		return this.commits.isEmpty();
	}

	/**
	 * Whether the commit of this number is in the queue, or an earlier one than the last.
	 */
	boolean reaches(long number) {
		return !this.commits.isEmpty() && number <= this.commits.getLast().number();
	}

	Commit head() {
		return this.commits.getFirst();
	}

	/**
	 * The event to send now, if there is one.
	 */
	@Nullable RecordedEvent next(long now) {
		if (this.inFlight || this.commits.isEmpty() || now < this.notBefore) {
			return null;
		}
		this.inFlight = true;
		return head().publicEvents().get(this.nextEvent);
	}

	/**
	 * The event in flight has arrived.
	 * @return the commit, when that was its last event
	 */
	@Nullable Commit acknowledged() {
		this.inFlight = false;
		this.failures = 0;
		this.nextEvent++;
		List<RecordedEvent> events = head().publicEvents();
		if (this.nextEvent < events.size()) {
			return null;
		}
		this.nextEvent = 0;
		return this.commits.removeFirst();
	}

	/**
	 * The event in flight was not accepted: it is sent again later, doubling the wait
	 * from 100 ms to 30 s.
	 */
	void failed(long now) {
		this.inFlight = false;
		this.failures = Math.min(this.failures + 1, 9);
		this.notBefore = now + Math.min(30_000L, 50L << this.failures);
	}

}
