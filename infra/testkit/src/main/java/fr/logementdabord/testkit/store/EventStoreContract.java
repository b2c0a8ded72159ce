package fr.logementdabord.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.ConcurrentAppend;
import fr.logementdabord.eventing.store.MongoEventStore;
import fr.logementdabord.eventing.store.MongoUnpublishedCommits;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.eventing.store.OversizedEvent;
import fr.logementdabord.eventing.store.RecordedEvent;
import fr.logementdabord.testkit.store.SeatDecider.TakeSeats;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The promises of the event store, to be kept on every database it runs on.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventStoreContract {

	private MongoClient client;

	private MongoEventStore store;

	private MongoUnpublishedCommits unpublished;

	private final String room = UUID.randomUUID().toString();

	/**
	 * Where the database is.
	 */
	protected abstract String connectionString();

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(connectionString()))
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.build());
		MongoCollection<Document> commits = this.client.getDatabase("contract")
			.getCollection("commits-" + UUID.randomUUID());
		this.store = new MongoEventStore(commits, (commit) -> {
		});
		this.unpublished = new MongoUnpublishedCommits(commits);
		this.unpublished.createIndex();
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void of_racing_commands_as_many_win_as_there_are_seats_and_the_losers_decide_again() throws Exception {
		CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(this.store, Clock.systemUTC())
			.of(SeatDecider.roomsOf(3));
		List<Outcome<?>> outcomes = together(16,
				(i) -> rooms.handle(this.room, new TakeSeats(1), CommandContext.of("key-" + i, "racer")));

		assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(3);
		assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance)
			.hasSize(13)
			.allSatisfy((refused) -> assertThat(((Outcome.Refused<?>) refused).why())
				.isEqualTo(new SeatDecider.TheRoomIsFull()));
		assertThat(this.store.read("room-" + this.room)).extracting(Commit::number).containsExactly(1L, 2L, 3L);
	}

	@Test
	void of_two_appends_with_the_same_number_one_succeeds() throws Exception {
		List<Boolean> won = together(8, (i) -> {
			try {
				this.store.append(commit(1, "command-" + i, 2));
				return true;
			}
			catch (ConcurrentAppend ex) {
				return false;
			}
		});

		assertThat(won).containsOnlyOnce(true);
	}

	@Test
	void the_same_command_again_returns_the_first_result_and_appends_nothing() {
		CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(this.store, Clock.systemUTC())
			.of(SeatDecider.roomsOf(5));
		CommandContext first = CommandContext.of("key-first", "guest");
		Outcome<?> result = rooms.handle(this.room, new TakeSeats(2), first);
		rooms.handle(this.room, new TakeSeats(1), CommandContext.of("key-second", "guest"));

		Outcome<?> repeated = rooms.handle(this.room, new TakeSeats(2), first);

		assertThat(result).isInstanceOfSatisfying(Outcome.Accepted.class, (accepted) -> {
			assertThat(accepted.version()).isEqualTo(4);
			assertThat(accepted.repeated()).isFalse();
		});
		assertThat(repeated).isInstanceOfSatisfying(Outcome.Accepted.class, (accepted) -> {
			assertThat(accepted.version()).isEqualTo(4);
			assertThat(accepted.repeated()).isTrue();
		});
		assertThat(this.store.read("room-" + this.room)).hasSize(2);
	}

	@Test
	void a_command_that_expects_another_version_changes_nothing() {
		CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(this.store, Clock.systemUTC())
			.of(SeatDecider.roomsOf(5));
		rooms.handle(this.room, new TakeSeats(1), CommandContext.of("key-first", "guest"));

		Outcome<?> outcome = rooms.handle(this.room, new TakeSeats(1),
				CommandContext.of("key-second", "guest").expecting(1L));

		assertThat(outcome).isEqualTo(new Outcome.VersionMismatch<>(1, 2));
		assertThat(this.store.read("room-" + this.room)).hasSize(1);
	}

	@Test
	void versions_count_all_events_and_sequences_the_public_ones_without_a_hole() {
		CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(this.store, Clock.systemUTC())
			.of(SeatDecider.roomsOf(5));
		rooms.handle(this.room, new TakeSeats(2), CommandContext.of("key-first", "guest"));
		rooms.handle(this.room, new TakeSeats(1), CommandContext.of("key-second", "guest"));

		List<RecordedEvent> events = this.store.read("room-" + this.room)
			.stream()
			.flatMap((commit) -> commit.events().stream())
			.toList();

		assertThat(events).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(events).flatExtracting((event) -> Stream.ofNullable(event.said()).toList())
			.extracting("sequence")
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void a_stream_is_in_order_whatever_the_clock_does() {
		Instant noon = Instant.parse("2026-10-25T12:00:00Z");
		Iterator<Instant> jumps = List.of(noon, noon, noon.minus(Duration.ofHours(2)), noon.plusMillis(1)).iterator();
		Clock jumping = new JumpingClock(jumps);
		CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(this.store, jumping).of(SeatDecider.roomsOf(9));
		for (int i = 0; i < 4; i++) {
			rooms.handle(this.room, new TakeSeats(1), CommandContext.of("key-" + i, "guest"));
		}

		List<Instant> recorded = this.store.read("room-" + this.room).stream().map(Commit::recordedAt).toList();

		assertThat(recorded).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void a_stream_of_10_000_events_reads_back_whole_and_in_order() {
		for (int number = 1; number <= 1000; number++) {
			this.store.append(commit(number, "command-" + number, 10));
		}

		List<Commit> history = this.store.read("room-" + this.room);

		assertThat(history).extracting(Commit::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 1000).boxed().toList());
		assertThat(history.stream().mapToInt((commit) -> commit.events().size()).sum()).isEqualTo(10_000);
	}

	@Test
	void an_event_too_large_for_a_topic_is_refused_at_the_door() {
		Commit oversized = new Commit("room-" + this.room, 1, "command", "guest", "correlation", null, Instant.now(), 0,
				List.of(new RecordedEvent(1, "seat-taken", "\"" + "x".repeat(600_000) + "\"", null)));

		assertThatExceptionOfType(OversizedEvent.class).isThrownBy(() -> this.store.append(oversized));
		assertThat(this.store.read("room-" + this.room)).isEmpty();
	}

	@Test
	void what_is_unpublished_is_found_oldest_first_until_it_is_marked() {
		for (int number = 1; number <= 130; number++) {
			this.store.append(commit(number, "command-" + number, 1));
		}
		List<Commit> history = this.store.read("room-" + this.room);
		this.unpublished.published(history.subList(0, 20).stream().map(Commit::id).toList());

		assertThat(this.unpublished.oldest(3)).extracting(Commit::number).containsExactly(21L, 22L, 23L);
		assertThat(this.unpublished.directlyBefore(history.get(109))).extracting(Commit::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(21, 109).boxed().toList());
		assertThat(this.unpublished.count()).isEqualTo(110);
	}

	private Commit commit(long number, String commandId, int events) {
		List<RecordedEvent> recorded = new ArrayList<>();
		for (int i = 1; i <= events; i++) {
			long version = (number - 1) * events + i;
			recorded.add(new RecordedEvent(version, "seat-taken", "{\"seat\":" + version + "}",
					new RecordedEvent.Said(version, SeatDecider.SEAT_TAKEN, null, "{\"seat\":" + version + "}")));
		}
		return new Commit("room-" + this.room, number, commandId, "guest", "correlation", null,
				Instant.ofEpochMilli(1_700_000_000_000L + number), number * events, recorded);
	}

	private static <T> List<T> together(int many, Numbered<T> task) throws InterruptedException, ExecutionException {
		try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
			List<Callable<T>> calls = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				int number = i;
				calls.add(() -> task.run(number));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(calls)) {
				results.add(future.get());
			}
			return results;
		}
	}

	private interface Numbered<T> {

		T run(int number);

	}

	private static final class JumpingClock extends Clock {

		private final Iterator<Instant> instants;

		private JumpingClock(Iterator<Instant> instants) {
			this.instants = instants;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.instants.next();
		}

	}

}
