package fr.logementdabord.eventing.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.eventing.store.RecordedEvent.Said;

/**
 * Load, decide, append. A race ends as a taken commit number: the loser reloads and
 * decides again, so that every decision was made on the state it extends.
 *
 * @param <C> the commands
 * @param <S> the state
 * @param <E> the events
 */
public final class CommandHandler<C, S, E> {

	private static final int ATTEMPTS = 64;

	private final Aggregate<C, S, E> aggregate;

	private final EventStore store;

	private final Clock clock;

	CommandHandler(Aggregate<C, S, E> aggregate, EventStore store, Clock clock) {
		this.aggregate = aggregate;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * The aggregate as it is now.
	 */
	public Loaded<S> load(String id) {
		return fold(this.store.read(this.aggregate.stream(id)));
	}

	/**
	 * Decides a command.
	 * @throws ContendedStream when the race was lost too often
	 */
	public Outcome<S> handle(String id, C command, CommandContext context) {
		String stream = this.aggregate.stream(id);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			List<Commit> history = this.store.read(stream);
			Optional<Outcome<S>> first = firstResult(history, context);
			if (first.isPresent()) {
				return first.get();
			}
			try {
				return decide(stream, history, command, context);
			}
			catch (ConcurrentAppend ex) {
				Thread.onSpinWait();
			}
		}
		throw new ContendedStream(stream, ATTEMPTS);
	}

	private Optional<Outcome<S>> firstResult(List<Commit> history, CommandContext context) {
		for (int i = 0; i < history.size(); i++) {
			if (history.get(i).commandId().equals(context.commandId())) {
				Loaded<S> then = fold(history.subList(0, i + 1));
				return Optional.of(new Outcome.Accepted<>(history.get(i).stream(), then.version(), then.state(), true));
			}
		}
		return Optional.empty();
	}

	private Outcome<S> decide(String stream, List<Commit> history, C command, CommandContext context) {
		Loaded<S> before = fold(history);
		if (context.expectedVersion() != null && context.expectedVersion() != before.version()) {
			return new Outcome.VersionMismatch<>(context.expectedVersion(), before.version());
		}
		return switch (this.aggregate.decider().decide(command, before.state())) {
			case Decision.Refused<E>(var why) -> new Outcome.Refused<>(why, before.version());
			case Decision.Accepted<E>(var events) when events.isEmpty() ->
				new Outcome.Accepted<>(stream, before.version(), before.state(), false);
			case Decision.Accepted<E>(var events) -> append(stream, history, before, events, context);
		};
	}

	private Outcome<S> append(String stream, List<Commit> history, Loaded<S> before, List<E> events,
			CommandContext context) {
		Optional<Commit> last = Commit.last(history);
		List<RecordedEvent> recorded = new ArrayList<>();
		S state = before.state();
		long version = before.version();
		long sequence = last.map(Commit::sequence).orElse(0L);
		for (E event : events) {
			state = this.aggregate.decider().evolve(state, event);
			Optional<PublicEvent> said = this.aggregate.publisher().publish(event, state);
			if (said.isPresent()) {
				sequence++;
			}
			recorded.add(record(++version, event, said, sequence));
		}
		Instant recordedAt = last.map(Commit::recordedAt).map(this::after).orElseGet(this::now);
		this.store.append(new Commit(stream, last.map(Commit::number).orElse(0L) + 1, context.commandId(),
				context.actor(), context.correlationId(), context.causationId(), recordedAt, sequence, recorded));
		return new Outcome.Accepted<>(stream, version, state, false);
	}

	private RecordedEvent record(long version, E event, Optional<PublicEvent> said, long sequence) {
		return new RecordedEvent(version, this.aggregate.types().nameOf(event), StoredJson.write(event), said
			.map((publicEvent) -> new Said(sequence, publicEvent.type(), publicEvent.caseId(),
					StoredJson.write(publicEvent.data())))
			.orElse(null));
	}

	private Loaded<S> fold(List<Commit> history) {
		S state = this.aggregate.decider().initialState();
		long version = 0;
		for (Commit commit : history) {
			for (RecordedEvent event : commit.events()) {
				state = this.aggregate.decider()
					.evolve(state, StoredJson.read(event.json(), this.aggregate.types().classOf(event.type())));
				version = event.version();
			}
		}
		return new Loaded<>(state, version);
	}

	private Instant after(Instant previous) {
		Instant next = previous.plusMillis(1);
		Instant now = now();
		return now.isAfter(next) ? now : next;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
