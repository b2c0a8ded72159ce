package fr.logementdabord.eventing.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.relay.Sender;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a topic, and what is on its way to it.
 */
final class Topic implements Sender {

	private final Fate fate;

	/** What is no event at all is absent here. */
	private final List<@Nullable ReceivedEvent> records = new ArrayList<>();

	private final Map<String, Set<Long>> said = new TreeMap<>();

	private final List<Runnable> underWay = new ArrayList<>();

	private int poison;

	Topic(Fate fate) {
		this.fate = fate;
	}

	@Override
	public CompletableFuture<Void> send(Commit commit, RecordedEvent event) {
		CompletableFuture<Void> answer = new CompletableFuture<>();
		this.underWay.add(() -> arrive(Outbox.event(commit, event), answer));
		return answer;
	}

	private void arrive(ReceivedEvent event, CompletableFuture<Void> answer) {
		if (this.fate.strikes(5)) {
			answer.completeExceptionally(new IllegalStateException("refused"));
			return;
		}
		this.said.computeIfAbsent(event.stream(), (stream) -> new LinkedHashSet<>()).add(event.sequence());
		// a broker that loses what it has acknowledged: the readers find the hole
		if (!this.fate.strikes(1)) {
			this.records.add(event);
		}
		if (this.fate.strikes(5)) {
			answer.completeExceptionally(new IllegalStateException("taken, and the answer was lost"));
		}
		else {
			answer.complete(null);
		}
	}

	/** One of the records under way arrives, in no order between senders. */
	void move() {
		if (!this.underWay.isEmpty()) {
			this.underWay.remove(this.fate.below(this.underWay.size())).run();
		}
	}

	/** Somebody puts a message there that is no event. */
	void poison() {
		this.records.add(null);
		this.poison++;
	}

	/** Records from an offset on, at most so many. */
	List<@Nullable ReceivedEvent> from(int offset, int most) {
		return new ArrayList<>(this.records.subList(offset, Math.min(this.records.size(), offset + most)));
	}

	/** The sequences of each stream, in the order in which they were first taken. */
	Map<String, Set<Long>> said() {
		return this.said;
	}

	int end() {
		return this.records.size();
	}

	int poisoned() {
		return this.poison;
	}

	boolean isQuiet() {
		return this.underWay.isEmpty();
	}

}
