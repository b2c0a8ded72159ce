package fr.logementdabord.eventing.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.Effects.Failure;
import fr.logementdabord.eventing.receive.ParkedEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One group: takes batches, keeps each stream in order and without holes, applies the
 * effects, then raises the marks. Effects are idempotent, so a crash between the two only
 * repeats.
 */
final class Receiver {

	private static final Logger logger = LoggerFactory.getLogger(Receiver.class);

	private static final int MOST_ATTEMPTS_DOUBLED = 8;

	private final String group;

	private final Effects effects;

	private final Progress progress;

	private final Parked parked;

	private final MissingEvents missing;

	private final DeadLetters deadLetters;

	private final Clock clock;

	Receiver(String group, Effects effects, Progress progress, Parked parked, MissingEvents missing,
			DeadLetters deadLetters, Clock clock) {
		this.group = group;
		this.effects = effects;
		this.progress = progress;
		this.parked = parked;
		this.missing = missing;
		this.deadLetters = deadLetters;
		this.clock = clock;
	}

	/** With the generation, where a view has been rebuilt. */
	String group() {
		return this.group;
	}

	void receive(List<Arrived> batch) {
		Map<String, List<ReceivedEvent>> streams = new LinkedHashMap<>();
		Map<String, String> topics = new HashMap<>();
		for (Arrived arrived : batch) {
			try {
				ReceivedEvent event = CloudEventHeaders.read(arrived.headers()::get, arrived.data());
				streams.computeIfAbsent(event.stream(), (stream) -> new ArrayList<>()).add(event);
				topics.put(event.stream(), arrived.topic());
			}
			catch (CannotHandle ex) {
				logger.warn("{} keeps a message of {} as a dead letter: {}", this.group, arrived.topic(),
						ex.getMessage());
				this.deadLetters.keep(arrived.topic(), this.group, arrived.headers(), arrived.data(),
						String.valueOf(ex.getMessage()));
			}
		}
		if (!streams.isEmpty()) {
			apply(streams, topics);
		}
	}

	private void apply(Map<String, List<ReceivedEvent>> streams, Map<String, String> topics) {
		// parked before marks: a stream that is unparked in between then shows a hole,
		// which heals
		Set<String> waiting = this.parked.among(streams.keySet());
		Map<String, Long> marks = this.progress.of(streams.keySet());
		List<ReceivedEvent> ready = new ArrayList<>();
		streams.forEach((stream, events) -> {
			String topic = topics.get(stream);
			long reached = marks.getOrDefault(stream, 0L);
			if (waiting.contains(stream)) {
				parkBehind(topic, events, reached);
			}
			else {
				ready.addAll(contiguous(topic, events, reached));
			}
		});
		applyReady(ready, topics);
	}

	private void parkBehind(String topic, List<ReceivedEvent> events, long reached) {
		for (ReceivedEvent event : events) {
			if (event.sequence() > reached) {
				this.parked.parkBehind(topic, event);
			}
		}
	}

	/**
	 * The events of a stream that follow the mark without a hole. A hole is filled from
	 * the owner; while the owner is silent, the stream waits.
	 */
	private List<ReceivedEvent> contiguous(String topic, List<ReceivedEvent> events, long reached) {
		List<ReceivedEvent> following = new ArrayList<>();
		long next = reached + 1;
		for (int i = 0; i < events.size(); i++) {
			ReceivedEvent event = events.get(i);
			if (event.sequence() > next) {
				for (ReceivedEvent found : this.missing.after(event.source(), event.stream(), next - 1)) {
					if (found.sequence() == next && found.sequence() < event.sequence()) {
						following.add(found);
						next++;
					}
				}
			}
			if (event.sequence() > next) {
				logger.warn("{} misses events {} to {} of {}: the stream waits", this.group, next, event.sequence() - 1,
						event.stream());
				this.parked.park(topic, event, Kind.WAITING, "an earlier event of the stream is missing", 1,
						retryAt(1));
				parkBehind(topic, events.subList(i + 1, events.size()), event.sequence());
				return following;
			}
			if (event.sequence() == next) {
				following.add(event);
				next++;
			}
		}
		return following;
	}

	private void applyReady(List<ReceivedEvent> ready, Map<String, String> topics) {
		Map<String, Failure> failures = new HashMap<>();
		int portion = Math.min(this.effects.portion(), ready.size());
		for (int from = 0; from < ready.size(); from += portion) {
			applyPortion(ready.subList(from, Math.min(from + portion, ready.size())), topics, failures);
		}
	}

	private void applyPortion(List<ReceivedEvent> portion, Map<String, String> topics, Map<String, Failure> failures) {
		failures.putAll(
				this.effects.apply(portion.stream().filter((event) -> !failures.containsKey(event.stream())).toList()));
		Map<String, Long> reached = new HashMap<>();
		for (ReceivedEvent event : portion) {
			Failure failure = failures.get(event.stream());
			if (failure == null || event.sequence() < failure.event().sequence()) {
				reached.merge(event.stream(), event.sequence(), Math::max);
			}
			else if (event.sequence() == failure.event().sequence()) {
				parkFailed(topics.get(event.stream()), failure, 1);
			}
			else {
				this.parked.parkBehind(topics.get(event.stream()), event);
			}
		}
		this.progress.reached(reached);
	}

	private void parkFailed(String topic, Failure failure, int attempts) {
		ReceivedEvent event = failure.event();
		logger.warn("{} parks {} ({}): {}", this.group, event.id(), event.type(), failure.reason());
		if (failure.waits()) {
			this.parked.park(topic, event, Kind.WAITING, failure.reason(), attempts, retryAt(attempts));
		}
		else {
			this.deadLetters.keep(topic, this.group, CloudEventHeaders.write(event), event.data(), failure.reason());
			this.parked.park(topic, event, Kind.BROKEN, failure.reason(), attempts, null);
		}
	}

	/**
	 * Tries again what is due.
	 */
	void retryDue() {
		Instant now = this.clock.instant();
		String blocked = "";
		for (ParkedEvent waiting : this.parked.all()) {
			String stream = waiting.event().stream();
			boolean due = waiting.kind() == Kind.BEHIND
					|| (waiting.retryAt() != null && !waiting.retryAt().isAfter(now));
			if (!stream.equals(blocked) && !(due && retry(waiting))) {
				blocked = stream;
			}
		}
	}

	/**
	 * Replays a broken event at the wish of an operator, then what waits behind it.
	 * @return whether it has now been applied
	 */
	boolean replay(String eventId) {
		for (ParkedEvent waiting : this.parked.all()) {
			if (waiting.event().id().equals(eventId)) {
				return retry(waiting);
			}
		}
		return false;
	}

	List<ParkedEvent> parked() {
		return this.parked.all();
	}

	private boolean retry(ParkedEvent waiting) {
		ReceivedEvent event = waiting.event();
		long reached = this.progress.of(Set.of(event.stream())).getOrDefault(event.stream(), 0L);
		if (event.sequence() > reached) {
			List<ReceivedEvent> ready = new ArrayList<>();
			if (event.sequence() > reached + 1) {
				ready.addAll(this.missing.after(event.source(), event.stream(), reached)
					.stream()
					.filter((found) -> found.sequence() < event.sequence())
					.toList());
			}
			if (event.sequence() != reached + 1 + ready.size()) {
				parkAgain(waiting, new Failure(event, "an earlier event of the stream is missing", true));
				return false;
			}
			ready.add(event);
			Failure failure = this.effects.apply(ready).get(event.stream());
			if (failure != null) {
				parkAgain(waiting, failure);
				return false;
			}
			this.progress.reached(Map.of(event.stream(), event.sequence()));
		}
		this.parked.remove(event);
		return true;
	}

	private void parkAgain(ParkedEvent waiting, Failure failure) {
		boolean sameBreak = waiting.kind() == Kind.BROKEN && !failure.waits();
		if (!sameBreak) {
			parkFailed(waiting.topic(), new Failure(waiting.event(), failure.reason(), failure.waits()),
					waiting.attempts() + 1);
		}
	}

	private Instant retryAt(int attempts) {
		return this.clock.instant().plus(Duration.ofMillis(250L << Math.min(attempts, MOST_ATTEMPTS_DOUBLED)));
	}

}
