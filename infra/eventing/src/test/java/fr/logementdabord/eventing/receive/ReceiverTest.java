package fr.logementdabord.eventing.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import fr.logementdabord.eventing.simulation.Fate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a receiver has done when a batch is cut short.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiverTest {

	private static final String STREAM = "case-1";

	private static final int BATCH = 100;

	@Test
	void a_batch_that_is_cut_short_begins_again_near_where_it_was() {
		// given
		Clerk clerk = new Clerk();
		SimulatedReaders readers = readers(clerk);
		clerk.interruptedAt = 60;
		// when
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> readers.receive(0, batch()));
		// then
		assertThat(readers.reached(STREAM)).isEqualTo(50);
		// and when it comes again
		clerk.interruptedAt = 0;
		clerk.handled.clear();
		readers.receive(0, batch());
		assertThat(clerk.handled).first().isEqualTo(51L);
		assertThat(readers.reached(STREAM)).isEqualTo(BATCH);
	}

	@Test
	void what_follows_a_broken_event_waits_behind_it_to_the_end_of_the_batch() {
		// given
		Clerk clerk = new Clerk();
		SimulatedReaders readers = readers(clerk);
		clerk.brokenAt = 30;
		// when
		readers.receive(0, batch());
		// then
		assertThat(readers.reached(STREAM)).isEqualTo(29);
		assertThat(clerk.handled).hasSize(29);
		// and once it can be handled
		clerk.brokenAt = 0;
		readers.replayBroken();
		readers.retryDue(0);
		assertThat(readers.reached(STREAM)).isEqualTo(BATCH);
		assertThat(readers.nothingIsParked()).isTrue();
	}

	private static SimulatedReaders readers(Policy policy) {
		return new SimulatedReaders(1, policy, (source, stream, sequence) -> List.of(), Fate.kind(), Clock.systemUTC());
	}

	private static List<ReceivedEvent> batch() {
		return IntStream.rangeClosed(1, BATCH).mapToObj(ReceiverTest::event).toList();
	}

	private static ReceivedEvent event(int sequence) {
		return new ReceivedEvent(STREAM + "/" + sequence, "/test", "test.happened", STREAM, sequence, sequence, STREAM,
				"correlation", "causation", Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8));
	}

	/** Handles events until something happens at one of them. */
	private static final class Clerk implements Policy {

		private final List<Long> handled = new ArrayList<>();

		private long interruptedAt;

		private long brokenAt;

		@Override
		public Set<String> types() {
			return Set.of("test.happened");
		}

		@Override
		public void on(ReceivedEvent event) {
			if (event.sequence() == this.interruptedAt) {
				throw new UncheckedIOException(new IOException("the database is away"));
			}
			if (event.sequence() == this.brokenAt) {
				throw new CannotHandle("broken");
			}
			this.handled.add(event.sequence());
		}

	}

}
