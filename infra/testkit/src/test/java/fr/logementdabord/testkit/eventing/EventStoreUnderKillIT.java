package fr.logementdabord.testkit.eventing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.MongoEventStore;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.testkit.parts.RealPart;
import fr.logementdabord.testkit.store.SeatDecider;
import fr.logementdabord.testkit.store.SeatDecider.TakeSeats;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decisions with several events while their database is killed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStoreUnderKillIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int ROUNDS = 3;

	private static final int WRITERS = 4;

	private static final int SEATS_AT_ONCE = 3;

	@Test
	void a_decision_is_all_or_nothing_an_accepted_one_is_kept_and_a_repeated_key_is_decided_once() {
		try (RealPart database = RealPart.database();
				MongoClient client = MongoClients
					.create("mongodb://" + database.address() + "/?serverSelectionTimeoutMS=2000")) {
			MongoEventStore store = new MongoEventStore(client.getDatabase("kill").getCollection("commits"),
					(commit) -> {
					});
			CommandHandler<TakeSeats, ?, ?> rooms = new CommandHandlers(store, Clock.systemUTC())
				.of(SeatDecider.roomsOf(1_000_000));
			for (int round = 0; round < ROUNDS; round++) {
				killWhileWriting(database, store, rooms);
			}
		}
	}

	private static void killWhileWriting(RealPart database, MongoEventStore store,
			CommandHandler<TakeSeats, ?, ?> rooms) {
		Map<String, Integer> accepted = new ConcurrentHashMap<>();
		List<String> ids = new ArrayList<>();
		List<CompletableFuture<Void>> writers = new ArrayList<>();
		for (int writer = 0; writer < WRITERS; writer++) {
			String id = UUID.randomUUID().toString();
			ids.add(id);
			writers.add(CompletableFuture.runAsync(() -> writeUntilItFails(rooms, id, accepted)));
		}
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> accepted.values().stream().mapToInt(Integer::intValue).sum() > 40);
		database.kill();
		writers.forEach(CompletableFuture::join);
		database.restart();

		for (String id : ids) {
			int commands = accepted.get(id);
			thenWhole(store.read("room-" + id), commands);
			// the answer to the last command was lost: unknown, so it is asked again
			rooms.handle(id, new TakeSeats(SEATS_AT_ONCE), context(commands + 1));
			assertThat(store.read("room-" + id)).hasSize(commands + 1);
		}
	}

	private static void writeUntilItFails(CommandHandler<TakeSeats, ?, ?> rooms, String id,
			Map<String, Integer> accepted) {
		accepted.put(id, 0);
		try {
			for (int command = 1;; command++) {
				Outcome<?> outcome = rooms.handle(id, new TakeSeats(SEATS_AT_ONCE), context(command));
				assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
				accepted.put(id, command);
			}
		}
		catch (MongoException ex) {
			assertThat(ex).isNotNull();
		}
	}

	private static void thenWhole(List<Commit> history, int accepted) {
		assertThat(history.size()).isBetween(accepted, accepted + 1);
		assertThat(history).allSatisfy((commit) -> assertThat(commit.events()).hasSize(2 * SEATS_AT_ONCE));
	}

	private static CommandContext context(int command) {
		return CommandContext.of("key-" + command, "guest");
	}

}
