package fr.logementdabord.testkit.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.ConcurrentAppend;
import fr.logementdabord.eventing.store.EventStore;
import fr.logementdabord.eventing.store.RecordedEvent;

/**
 * Streams in memory, and what they would say on the topic: for property tests that run
 * whole services thousands of times.
 */
public final class MemoryEventStore implements EventStore {

	private final Map<String, List<Commit>> streams = new LinkedHashMap<>();

	private final String source;

	/**
	 * An empty store.
	 * @param service the owner's name
	 */
	public MemoryEventStore(String service) {
		this.source = "/" + service;
	}

	@Override
	public List<Commit> read(String stream) {
		return List.copyOf(this.streams.getOrDefault(stream, List.of()));
	}

	@Override
	public void append(Commit commit) {
		List<Commit> stream = this.streams.computeIfAbsent(commit.stream(), (name) -> new ArrayList<>());
		if (commit.number() != stream.size() + 1) {
			throw new ConcurrentAppend(commit.id());
		}
		stream.add(commit);
	}

	/**
	 * Everything said so far, by stream.
	 */
	public Map<String, List<ReceivedEvent>> said() {
		Map<String, List<ReceivedEvent>> said = new LinkedHashMap<>();
		this.streams.forEach((stream, commits) -> {
			List<ReceivedEvent> events = new ArrayList<>();
			for (Commit commit : commits) {
				for (RecordedEvent event : commit.publicEvents()) {
					RecordedEvent.Said words = Objects.requireNonNull(event.said());
					events.add(new ReceivedEvent(stream + "/" + event.version(), this.source, words.type(), stream,
							event.version(), words.sequence(), words.caseId(), commit.correlationId(),
							commit.causationId(), commit.recordedAt(), words.json().getBytes(StandardCharsets.UTF_8)));
				}
			}
			said.put(stream, events);
		});
		return said;
	}

	/**
	 * How many commits there are.
	 */
	public int size() {
		return this.streams.values().stream().mapToInt(List::size).sum();
	}

}
