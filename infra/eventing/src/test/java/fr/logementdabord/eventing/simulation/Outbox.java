package fr.logementdabord.eventing.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import fr.logementdabord.eventing.receive.MissingEvents;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import fr.logementdabord.eventing.store.UnpublishedCommits;

/**
 * The commits of a service, and which of them wait to be said.
 */
final class Outbox implements UnpublishedCommits, MissingEvents {

	private static final String SOURCE = "/simulated-service";

	private final Fate fate;

	private final Map<String, List<Commit>> streams = new TreeMap<>();

	private final List<Commit> inOrder = new ArrayList<>();

	private final Set<String> waiting = new LinkedHashSet<>();

	Outbox(Fate fate) {
		this.fate = fate;
	}

	/**
	 * Appends a commit of one to three events, not all of which are said.
	 */
	Commit append(String stream, boolean silent) {
		List<Commit> before = this.streams.computeIfAbsent(stream, (name) -> new ArrayList<>());
		long version = before.isEmpty() ? 0 : before.getLast().version();
		long sequence = before.isEmpty() ? 0 : before.getLast().sequence();
		List<RecordedEvent> events = new ArrayList<>();
		for (int i = this.fate.below(3); i >= 0; i--) {
			version++;
			RecordedEvent.Said said = silent ? null
					: new RecordedEvent.Said(++sequence, "simulated.happened", null, "{\"n\":" + sequence + "}");
			events.add(new RecordedEvent(version, "happened", "{}", said));
		}
		long number = before.size() + 1L;
		Commit commit = new Commit(stream, number, stream + "-command-" + number, "somebody", "correlation", null,
				Instant.ofEpochMilli(this.inOrder.size()), sequence, events);
		before.add(commit);
		this.inOrder.add(commit);
		if (!commit.publicEvents().isEmpty()) {
			this.waiting.add(commit.id());
		}
		return commit;
	}

	/** Everything that is to be said, by stream. */
	Map<String, List<ReceivedEvent>> toSay() {
		Map<String, List<ReceivedEvent>> said = new TreeMap<>();
		this.inOrder.forEach((commit) -> commit.publicEvents()
			.forEach((event) -> said.computeIfAbsent(commit.stream(), (name) -> new ArrayList<>())
				.add(event(commit, event))));
		return said;
	}

	/** An event as its readers get it. */
	static ReceivedEvent event(Commit commit, RecordedEvent event) {
		RecordedEvent.Said said = Objects.requireNonNull(event.said());
		return new ReceivedEvent(commit.stream() + "/" + event.version(), SOURCE, said.type(), commit.stream(),
				event.version(), said.sequence(), null, commit.correlationId(), null, commit.recordedAt(),
				said.json().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public List<Commit> oldest(int limit) {
		this.fate.reach();
		return this.inOrder.stream().filter((commit) -> this.waiting.contains(commit.id())).limit(limit).toList();
	}

	@Override
	public List<Commit> directlyBefore(Commit commit) {
		this.fate.reach();
		List<Commit> before = new ArrayList<>();
		List<Commit> stream = this.streams.get(commit.stream());
		for (int i = (int) commit.number() - 2; i >= 0; i--) {
			Commit earlier = stream.get(i);
			if (this.waiting.contains(earlier.id())) {
				before.addFirst(earlier);
			}
			else if (!earlier.publicEvents().isEmpty()) {
				return before;
			}
		}
		return before;
	}

	@Override
	public void published(Collection<String> commitIds) {
		List<String> ids = List.copyOf(commitIds);
		this.fate.write(() -> this.waiting.removeAll(ids));
	}

	@Override
	public long count() {
		return this.waiting.size();
	}

	@Override
	public List<ReceivedEvent> after(String source, String stream, long sequence) {
		if (this.fate.strikes(50)) {
			return List.of();
		}
		return toSay().getOrDefault(stream, List.of()).stream().filter((event) -> event.sequence() > sequence).toList();
	}

}
