package fr.logementdabord.testkit.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A story about a view: given events, then documents; and the promise every view keeps:
 * the same documents for any interleaving of streams, duplicates included.
 *
 * @param <D> the document
 */
public final class ViewSpec<D> {

	private final ViewDefinition<D> view;

	private final List<ReceivedEvent> events;

	private ViewSpec(ViewDefinition<D> view, List<ReceivedEvent> events) {
		this.view = view;
		this.events = events;
	}

	public static <D> ViewSpec<D> given(ViewDefinition<D> view, ReceivedEvent... events) {
		return new ViewSpec<>(view, List.of(events));
	}

	public static <D> ViewSpec<D> given(ViewDefinition<D> view, List<ReceivedEvent> events) {
		return new ViewSpec<>(view, List.copyOf(events));
	}

	/**
	 * The documents by id.
	 */
	public Map<String, D> documents() {
		return fold(this.events);
	}

	/**
	 * Shuffles the streams against each other and repeats events, many times.
	 */
	public void thenAnyInterleavingGivesTheSame(int shuffles) {
		Map<String, D> expected = fold(this.events);
		for (int seed = 0; seed < shuffles; seed++) {
			assertThat(fold(interleaved(new Random(seed)))).as("seed %d", seed).isEqualTo(expected);
		}
	}

	private Map<String, D> fold(List<ReceivedEvent> delivered) {
		Map<String, D> documents = new HashMap<>();
		Map<String, Long> marks = new HashMap<>();
		for (ReceivedEvent event : delivered) {
			String id = this.view.types().contains(event.type()) ? this.view.idOf(event) : null;
			if (id != null && marks.getOrDefault(id + "|" + event.stream(), 0L) < event.version()) {
				marks.put(id + "|" + event.stream(), event.version());
				D document = documents.containsKey(id) ? documents.get(id) : this.view.initial(id);
				documents.put(id, this.view.evolve(document, event));
			}
		}
		return documents;
	}

	private List<ReceivedEvent> interleaved(Random random) {
		Map<String, List<ReceivedEvent>> streams = new LinkedHashMap<>();
		this.events
			.forEach((event) -> streams.computeIfAbsent(event.stream(), (stream) -> new ArrayList<>()).add(event));
		List<List<ReceivedEvent>> left = new ArrayList<>(streams.values());
		Map<List<ReceivedEvent>, Integer> next = new IdentityHashMap<>();
		List<ReceivedEvent> delivered = new ArrayList<>();
		while (!left.isEmpty()) {
			List<ReceivedEvent> stream = left.get(random.nextInt(left.size()));
			int at = next.getOrDefault(stream, 0);
			delivered.add(stream.get(at));
			if (random.nextInt(4) == 0) {
				delivered.add(stream.get(random.nextInt(at + 1)));
			}
			next.put(stream, at + 1);
			if (at + 1 == stream.size()) {
				left.remove(stream);
			}
		}
		return delivered;
	}

}
