package fr.logementdabord.eventing.restore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares, before anything is sent, a store with the topic it has written. What is in
 * the topic was in the store before: when the store does not know it, the store was
 * restored from an older moment (docs/adr/0036).
 *
 * <p>
 * The store remembers where the topic ended, so that a start reads the last one to two
 * hours of it and not all. It remembers two positions at least an hour apart and reads
 * from the earlier one: a copy of the database that took less than an hour to make cannot
 * hold a position that is ahead of its commits.
 */
public class LogGuard {

	/** Where the positions are kept. */
	public static final String COLLECTION = "log_positions";

	private static final Logger logger = LoggerFactory.getLogger(LogGuard.class);

	private static final Duration APART = Duration.ofHours(1);

	private final BrokerConnection broker;

	private final String topic;

	private final EventStore store;

	private final MongoCollection<Document> positions;

	private final Clock clock;

	private volatile @Nullable Instant remembered;

	/**
	 * Guards one topic.
	 * @param topic that the service owns; empty when it owns none
	 */
	public LogGuard(BrokerConnection broker, String topic, EventStore store, MongoCollection<Document> positions,
			Clock clock) {
		this.broker = broker;
		this.topic = topic;
		this.store = store;
		this.positions = positions;
		this.clock = clock;
	}

	/**
	 * Compares, and remembers where the topic ends.
	 * @throws StoreAndLogDiffer when one does not know what the other holds
	 * @throws TimeoutException when the broker does not answer
	 */
	public void check() throws InterruptedException, TimeoutException {
		if (this.topic.isEmpty()) {
			return;
		}
		try (OwnTopic log = new OwnTopic(this.broker, this.topic)) {
			@Nullable Document known = this.positions.find(Filters.eq("_id", this.topic)).first();
			if (known != null) {
				refuseLostLog(log, known);
			}
			Map<String, Long> unknown = unknownToStore(
					log.versionsSince((known != null) ? read(known, "earlier") : Map.of()));
			if (!unknown.isEmpty()) {
				throw StoreAndLogDiffer.storeIsOlder(this.topic, unknown);
			}
			remember(log, known);
		}
	}

	private void refuseLostLog(OwnTopic log, Document known) {
		if (!log.id().equals(known.getString("topicId"))) {
			throw StoreAndLogDiffer.logWasMadeAnew(this.topic);
		}
		read(known, "latest").forEach((partition, sent) -> {
			long end = log.ends().getOrDefault(partition, 0L);
			if (end < sent) {
				throw StoreAndLogDiffer.logIsShorter(this.topic, partition, end, sent);
			}
		});
	}

	private Map<String, Long> unknownToStore(Map<String, Long> versions) {
		Map<String, Long> unknown = new HashMap<>();
		versions.forEach((stream, version) -> {
			List<Commit> history = this.store.read(stream);
			if (history.isEmpty() || history.getLast().version() < version) {
				unknown.put(stream, version);
			}
		});
		return unknown;
	}

	/**
	 * Remembers, from time to time, where the topic ends: all of it comes from commits
	 * that are in the store.
	 */
	public void round() {
		Instant last = this.remembered;
		if (last == null || this.clock.instant().isBefore(last.plus(APART))) {
			return;
		}
		this.remembered = this.clock.instant();
		Thread.ofVirtual().name("log-position").start(() -> {
			try (OwnTopic log = new OwnTopic(this.broker, this.topic)) {
				remember(log, this.positions.find(Filters.eq("_id", this.topic)).first());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (TimeoutException | RuntimeException ex) {
				logger.debug("The end of {} is looked at again in an hour", this.topic, ex);
			}
		});
	}

	private void remember(OwnTopic log, @Nullable Document known) {
		Instant now = this.clock.instant();
		this.remembered = now;
		boolean tooSoon = known != null && now.isBefore(known.getDate("at").toInstant().plus(APART));
		if (!tooSoon) {
			this.positions.replaceOne(Filters.eq("_id", this.topic),
					new Document("_id", this.topic).append("topicId", log.id())
						.append("at", Date.from(now))
						.append("earlier", (known != null) ? known.get("latest") : new Document())
						.append("latest", write(log.ends())),
					new ReplaceOptions().upsert(true));
		}
	}

	private static Document write(Map<Integer, Long> ends) {
		Document document = new Document();
		ends.forEach((partition, end) -> document.append(Integer.toString(partition), end));
		return document;
	}

	private static Map<Integer, Long> read(Document known, String field) {
		Map<Integer, Long> positions = new HashMap<>();
		known.get(field, new Document())
			.forEach((partition, position) -> positions.put(Integer.parseInt(partition),
					((Number) position).longValue()));
		return positions;
	}

}
