package fr.logementdabord.eventing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * What a reader does with events, as a decider would: the same event twice is done once.
 */
final class SimulatedPolicy implements Policy {

	private final Fate fate;

	private final Map<String, List<Long>> done = new HashMap<>();

	private final Set<String> broken = new HashSet<>();

	private boolean mended;

	SimulatedPolicy(Fate fate) {
		this.fate = fate;
	}

	@Override
	public Set<String> types() {
		return Set.of("simulated.happened");
	}

	@Override
	public void on(ReceivedEvent event) {
		if (!this.mended && (this.broken.contains(event.id()) || this.fate.strikes(1))) {
			this.broken.add(event.id());
			throw new CannotHandle("broken");
		}
		if (this.fate.strikes(3)) {
			throw new NotYet("something else has not arrived");
		}
		this.fate.write(() -> {
			List<Long> stream = this.done.computeIfAbsent(event.stream(), (name) -> new ArrayList<>());
			if (!stream.contains(event.sequence())) {
				stream.add(event.sequence());
			}
		});
	}

	/** What broke can be handled now. */
	void mend() {
		this.mended = true;
	}

	/** The sequences of a stream, in the order in which they first took effect. */
	List<Long> of(String stream) {
		return this.done.getOrDefault(stream, List.of());
	}

}
