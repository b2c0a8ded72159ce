package fr.logementdabord.eventing.relay;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import fr.logementdabord.eventing.store.UnpublishedCommits;
import org.jspecify.annotations.Nullable;

/**
 * The streams that have something to be sent. Here the order is kept: a commit is queued
 * behind the unpublished ones of its stream that come before it, wherever it was heard
 * of.
 */
final class WaitingStreams {

	private static final int MOST_STREAMS_REMEMBERED = 50_000;

	private final UnpublishedCommits unpublished;

	private final Map<String, StreamQueue> queues = new HashMap<>();

	private final Map<String, Long> sentThrough = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
			return size() > MOST_STREAMS_REMEMBERED;
		}
	};

	WaitingStreams(UnpublishedCommits unpublished) {
		this.unpublished = unpublished;
	}

	/**
	 * Queues a commit; one that is queued or sent already changes nothing.
	 */
	void add(Commit commit) {
		StreamQueue queue = this.queues.computeIfAbsent(commit.stream(), (stream) -> new StreamQueue());
		long sent = this.sentThrough.getOrDefault(commit.stream(), 0L);
		if (commit.number() <= sent || queue.reaches(commit.number())) {
			return;
		}
		boolean follows = queue.reaches(commit.number() - 1) || commit.number() == sent + 1;
		if (!follows) {
			this.unpublished.directlyBefore(commit)
				.stream()
				.filter((earlier) -> earlier.number() > sent)
				.forEach(queue::add);
		}
		queue.add(commit);
	}

	/**
	 * Sends the next event of every stream that has none in flight, as long as it may.
	 */
	void sendWhatMayGo(long now, BooleanSupplier allowed, BiConsumer<Commit, RecordedEvent> send) {
		Iterator<StreamQueue> streams = this.queues.values().iterator();
		while (streams.hasNext() && allowed.getAsBoolean()) {
			StreamQueue queue = streams.next();
			if (queue.isEmpty()) {
				streams.remove();
			}
			else {
				sendNext(queue, now, send);
			}
		}
	}

	/**
	 * Sends the next event of a stream, if it has one and none in flight.
	 */
	void sendNext(String stream, long now, BiConsumer<Commit, RecordedEvent> send) {
		StreamQueue queue = this.queues.get(stream);
		if (queue != null && !queue.isEmpty()) {
			sendNext(queue, now, send);
		}
	}

	private static void sendNext(StreamQueue queue, long now, BiConsumer<Commit, RecordedEvent> send) {
		@Nullable RecordedEvent event = queue.next(now);
		if (event != null) {
			send.accept(queue.head(), event);
		}
	}

	/**
	 * The event in flight of a stream has arrived.
	 * @return the commit, when that was its last event
	 */
	Optional<Commit> acknowledged(String stream) {
		StreamQueue queue = this.queues.get(stream);
		Optional<Commit> done = (queue != null) ? Optional.ofNullable(queue.acknowledged()) : Optional.empty();
		done.ifPresent((commit) -> this.sentThrough.put(stream, commit.number()));
		return done;
	}

	/**
	 * The event in flight of a stream was not accepted: it is sent again later.
	 */
	void failed(String stream, long now) {
		StreamQueue queue = this.queues.get(stream);
		if (queue != null) {
			queue.failed(now);
		}
	}

	/**
	 * Another instance may have sent since: only the store knows.
	 */
	void forget() {
		this.queues.clear();
		this.sentThrough.clear();
	}

}
