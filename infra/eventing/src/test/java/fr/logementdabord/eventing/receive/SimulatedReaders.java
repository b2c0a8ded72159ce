package fr.logementdabord.eventing.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.eventing.simulation.Fate;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one group: each has a receiver of its own, marks and parked events are
 * in the database that they share.
 */
public final class SimulatedReaders {

	private static final String TOPIC = "simulated.events";

	private final Fate fate;

	private final Map<String, Long> marks = new HashMap<>();

	private final Map<String, ParkedEvent> parked = new TreeMap<>();

	private int deadLetters;

	private final List<Receiver> receivers;

	public SimulatedReaders(int instances, Policy policy, MissingEvents missing, Fate fate, Clock clock) {
		this.fate = fate;
		this.receivers = IntStream.range(0, instances)
			.mapToObj((i) -> new Receiver("group", new PolicyEffects(List.of(policy)), new SharedProgress(),
					new SharedParked(), missing, this::keep, clock))
			.toList();
	}

	/** An instance takes a batch; what is no event is absent in it. */
	public void receive(int instance, List<@Nullable ReceivedEvent> batch) {
		this.receivers.get(instance)
			.receive(batch.stream()
				.map((event) -> (event != null) ? new Arrived(TOPIC, CloudEventHeaders.write(event), event.data())
						: new Arrived(TOPIC, Map.of(), new byte[0]))
				.toList());
	}

	/** An instance tries again what is due. */
	public void retryDue(int instance) {
		this.receivers.get(instance).retryDue();
	}

	/** An operator asks for everything that broke to be tried again. */
	public void replayBroken() {
		List.copyOf(this.parked.values())
			.stream()
			.filter((waiting) -> waiting.kind() == ParkedEvent.Kind.BROKEN)
			.forEach((waiting) -> this.receivers.getFirst().replay(waiting.event().id()));
	}

	/** Nobody waits any more. */
	public boolean nothingIsParked() {
		return this.parked.isEmpty();
	}

	/** How far the group has come in a stream. */
	public long reached(String stream) {
		return this.marks.getOrDefault(stream, 0L);
	}

	/** How many messages were kept as dead letters. */
	public int deadLetters() {
		return this.deadLetters;
	}

	private void keep(String topic, String group, Map<String, String> headers, byte[] data, String reason) {
		this.fate.write(() -> this.deadLetters++);
	}

	private final class SharedProgress implements Progress {

		@Override
		public Map<String, Long> of(Collection<String> streams) {
			SimulatedReaders.this.fate.reach();
			Map<String, Long> found = new HashMap<>(SimulatedReaders.this.marks);
			found.keySet().retainAll(new HashSet<>(streams));
			return found;
		}

		@Override
		public void reached(Map<String, Long> sequences) {
			sequences.forEach((stream, sequence) -> SimulatedReaders.this.fate
				.write(() -> SimulatedReaders.this.marks.merge(stream, sequence, Math::max)));
		}

	}

	private final class SharedParked implements Parked {

		@Override
		public Set<String> among(Collection<String> streams) {
			SimulatedReaders.this.fate.reach();
			return SimulatedReaders.this.parked.values()
				.stream()
				.map((waiting) -> waiting.event().stream())
				.filter(streams::contains)
				.collect(Collectors.toSet());
		}

		@Override
		public List<ParkedEvent> all() {
			SimulatedReaders.this.fate.reach();
			return SimulatedReaders.this.parked.values()
				.stream()
				.sorted(Comparator.comparing((ParkedEvent waiting) -> waiting.event().stream())
					.thenComparing((waiting) -> waiting.event().sequence()))
				.toList();
		}

		@Override
		public void park(String topic, ReceivedEvent event, ParkedEvent.Kind kind, String reason, int attempts,
				@Nullable Instant retryAt) {
			SimulatedReaders.this.fate.write(() -> SimulatedReaders.this.parked.put(event.id(),
					new ParkedEvent("group", topic, event, kind, reason, attempts, Instant.EPOCH, retryAt)));
		}

		@Override
		public void remove(ReceivedEvent event) {
			SimulatedReaders.this.fate.write(() -> SimulatedReaders.this.parked.remove(event.id()));
		}

	}

}
