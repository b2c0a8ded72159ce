package fr.logementdabord.testkit.eventing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.lease.MongoLease;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.eventing.relay.KafkaSender;
import fr.logementdabord.eventing.relay.PublicRecords;
import fr.logementdabord.eventing.relay.Relay;
import fr.logementdabord.eventing.relay.SchemaAddresses;
import fr.logementdabord.eventing.relay.RelayProducer;
import fr.logementdabord.eventing.relay.Sender;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.MongoEventStore;
import fr.logementdabord.eventing.store.MongoUnpublishedCommits;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.eventing.store.UnpublishedCommits;
import fr.logementdabord.testkit.store.SeatDecider;
import fr.logementdabord.testkit.store.SeatDecider.TakeSeats;

/**
 * A service reduced to its store and its relay: in a test's own process, or as a process
 * that dies where it is told to.
 */
final class RelayProcess implements AutoCloseable {

	static final Duration LEASE = Duration.ofSeconds(2);

	private final MongoClient client;

	private final Relay relay;

	private final UnpublishedCommits unpublished;

	private final CommandHandler<TakeSeats, ?, ?> rooms;

	private final AutoCloseable producer;

	RelayProcess(String mongo, String kafka, String topic, Fault fault) {
		this.client = MongoClients.create(mongo);
		MongoDatabase database = this.client.getDatabase("relay");
		var commits = database.getCollection(topic + "-commits");
		MongoUnpublishedCommits unpublishedCommits = new MongoUnpublishedCommits(commits);
		this.unpublished = fault.around(unpublishedCommits);
		var kafkaProducer = RelayProducer.create(BrokerConnection.to(kafka), "test");
		this.producer = () -> kafkaProducer.close(Duration.ZERO);
		Lease lease = new MongoLease(database.getCollection(topic + "-leases"), "relay", UUID.randomUUID().toString(),
				LEASE, System::nanoTime);
		this.relay = new Relay(this.unpublished,
				fault.around(new KafkaSender(kafkaProducer,
						new PublicRecords("test-service", topic, new SchemaAddresses("http://localhost/contrats/")))),
				lease, LEASE.dividedBy(4), Duration.ofMillis(500));
		this.rooms = new CommandHandlers(new MongoEventStore(commits, this.relay), Clock.systemUTC())
			.of(SeatDecider.roomsOf(1_000_000));
	}

	/**
	 * Where the process dies, as by {@code kill -9}.
	 */
	enum Fault {

		NONE, BEFORE_FIFTH_SEND, BETWEEN_ACKNOWLEDGEMENT_AND_MARK;

		Sender around(Sender sender) {
			if (this != BEFORE_FIFTH_SEND) {
				return sender;
			}
			AtomicInteger sends = new AtomicInteger();
			return (commit, event) -> {
				if (sends.incrementAndGet() == 5) {
					Runtime.getRuntime().halt(9);
				}
				return sender.send(commit, event);
			};
		}

		UnpublishedCommits around(UnpublishedCommits commits) {
			if (this != BETWEEN_ACKNOWLEDGEMENT_AND_MARK) {
				return commits;
			}
			return new UnpublishedCommits() {

				@Override
				public List<Commit> oldest(int limit) {
					return commits.oldest(limit);
				}

				@Override
				public List<Commit> directlyBefore(Commit commit) {
					return commits.directlyBefore(commit);
				}

				@Override
				public void published(Collection<String> commitIds) {
					Runtime.getRuntime().halt(9);
				}

				@Override
				public long count() {
					return commits.count();
				}
			};
		}

	}

	RelayProcess start() {
		this.relay.start();
		return this;
	}

	/**
	 * Takes seats in a room, one command each.
	 */
	void take(String room, int from, int to) {
		for (int i = from; i <= to; i++) {
			Outcome<?> outcome = this.rooms.handle(room, new TakeSeats(1), CommandContext.of("seat-" + i, "guest"));
			if (!(outcome instanceof Outcome.Accepted)) {
				throw new IllegalStateException("refused: " + outcome);
			}
		}
	}

	CompletableFuture<Void> takeLater(String room, int from, int to) {
		return CompletableFuture.runAsync(() -> take(room, from, to));
	}

	long waiting() {
		return this.unpublished.count();
	}

	@Override
	public void close() throws Exception {
		this.relay.stop();
		this.producer.close();
		this.client.close();
	}

	/**
	 * A process of its own.
	 * @param args database, broker, topic, fault, then room and number of seats to take
	 */
	public static void main(String[] args) throws InterruptedException {
		RelayProcess process = new RelayProcess(args[0], args[1], args[2], Fault.valueOf(args[3])).start();
		if (args.length > 4) {
			process.take(args[4], 1, Integer.parseInt(args[5]));
		}
		System.out.println("READY");
		Thread.currentThread().join();
	}

}
