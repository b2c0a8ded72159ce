package fr.logementdabord.eventing.simulation;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.SimulatedReaders;
import fr.logementdabord.eventing.relay.SimulatedRelay;
import fr.logementdabord.eventing.store.Commit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever fate does to store, broker, relay and readers, what was committed takes effect
 * once and in the order of its stream. {@code -Dsimulation.seeds=100000} tries more
 * worlds; a failure names its seed.
 */
class SimulationTest {

	private static final long SEEDS = Long.getLong("simulation.seeds", 300);

	private static final int RESTLESS_STEPS = 600;

	private static final int MOST_CALM_STEPS = 60_000;

	private static final List<String> STREAMS = List.of("case-1", "case-2", "case-3");

	@Test
	void what_is_committed_takes_effect_once_and_in_order_in_every_world() {
		for (long seed = 1; seed <= SEEDS; seed++) {
			new World(seed).liveAndVerify();
		}
	}

	/**
	 * Two instances that relay, two that read.
	 */
	private static final class World {

		private final long seed;

		private final Fate fate;

		private final Outbox outbox;

		private final Topic topic;

		private final SimulatedPolicy policy;

		private final List<SimulatedRelay> relays = new ArrayList<>();

		private final SimulatedReaders readers;

		private final int[] positions = new int[2];

		private int committedOffset;

		private long millis;

		World(long seed) {
			this.seed = seed;
			this.fate = new Fate(seed);
			this.outbox = new Outbox(this.fate);
			this.topic = new Topic(this.fate);
			this.policy = new SimulatedPolicy(this.fate);
			for (int i = 0; i < 2; i++) {
				this.relays.add(new SimulatedRelay(this.outbox, this.topic, () -> new NoExclusion(this.fate),
						() -> this.millis));
			}
			InstantSource time = () -> Instant.ofEpochMilli(this.millis);
			this.readers = new SimulatedReaders(2, this.policy, this.outbox, this.fate, time.withZone(ZoneOffset.UTC));
		}

		void liveAndVerify() {
			for (int step = 0; step < RESTLESS_STEPS; step++) {
				if (this.fate.below(8) == 0) {
					commit(this.fate.below(6) == 0);
				}
				if (this.fate.strikes(1)) {
					this.topic.poison();
				}
				step();
			}
			this.fate.calm();
			this.policy.mend();
			STREAMS.forEach((stream) -> this.outbox.append(stream, false));
			for (int step = 0; step < MOST_CALM_STEPS && !isDone(); step++) {
				step();
				this.readers.replayBroken();
			}
			verify();
		}

		private void commit(boolean silent) {
			Commit commit = this.outbox.append(this.fate.oneOf(STREAMS), silent);
			// a hint, which may be lost
			if (!commit.publicEvents().isEmpty() && !this.fate.strikes(30)) {
				this.fate.oneOf(this.relays).committed(commit);
			}
		}

		private void step() {
			this.millis += this.fate.strikes(2) ? 5_000 : 1 + this.fate.below(20);
			switch (this.fate.below(5)) {
				case 0, 1 -> relay(this.fate.oneOf(this.relays));
				case 2 -> this.topic.move();
				case 3 -> read(this.fate.below(2));
				default -> retry(this.fate.below(2));
			}
		}

		private void relay(SimulatedRelay relay) {
			try {
				relay.step();
			}
			catch (UncheckedIOException ex) {
				// the store did not answer: the relay tries again
			}
			if (this.fate.strikes(2)) {
				relay.die();
			}
		}

		private void read(int reader) {
			if (this.fate.strikes(5)) {
				// a rebalance, or a start: back to what was kept of the offset, or before
				this.positions[reader] = Math.max(0, this.committedOffset - this.fate.below(10));
			}
			List<ReceivedEvent> batch = this.topic.from(this.positions[reader], 1 + this.fate.below(20));
			try {
				this.readers.receive(reader, batch);
			}
			catch (UncheckedIOException ex) {
				// the batch comes again
				return;
			}
			this.positions[reader] += batch.size();
			if (!this.fate.strikes(10)) {
				this.committedOffset = this.positions[reader];
			}
		}

		private void retry(int reader) {
			try {
				this.readers.retryDue(reader);
			}
			catch (UncheckedIOException ex) {
				// next time
			}
		}

		private boolean isDone() {
			return this.outbox.count() == 0 && this.topic.isQuiet() && this.readers.nothingIsParked()
					&& this.positions[0] == this.topic.end() && this.positions[1] == this.topic.end();
		}

		private void verify() {
			assertThat(isDone()).as("the world of seed %d comes to rest", this.seed).isTrue();
			this.outbox.toSay().forEach((stream, events) -> {
				List<Long> all = LongStream.rangeClosed(1, events.size()).boxed().toList();
				assertThat(this.topic.said().get(stream)).as("said of %s, seed %d", stream, this.seed)
					.containsExactlyElementsOf(all);
				assertThat(this.policy.of(stream)).as("effects of %s, seed %d", stream, this.seed).isEqualTo(all);
				assertThat(this.readers.reached(stream)).as("mark of %s, seed %d", stream, this.seed)
					.isEqualTo(events.size());
			});
			assertThat(this.readers.deadLetters()).as("kept unreadable messages, seed %d", this.seed)
				.isGreaterThanOrEqualTo(this.topic.poisoned());
		}

	}

}
