package fr.logementdabord.reporting.webhook.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.eventing.config.EventingProperties;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.relay.SchemaAddresses;
import fr.logementdabord.reporting.webhook.PartnerEvent;
import fr.logementdabord.reporting.webhook.receiver.Attempt;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps what waits. Each change is one update of one document, guarded by what it relies
 * on: it survives a crash between any two, and an event taken in twice waits once.
 */
@Component
public class DeliveryQueues {

	private static final String STATE = "state";

	private static final String WAITING = "waiting";

	private static final String NEXT_AT = "nextAt";

	private static final String ATTEMPTS = "attempts";

	private static final String SUBSCRIPTION = "subscription";

	private static final String SUBJECT = "subject";

	private final MongoTemplate mongo;

	private final JsonMapper json;

	private final SchemaAddresses schemas;

	private final Clock clock;

	DeliveryQueues(MongoTemplate mongo, JsonMapper json, EventingProperties eventing, Clock clock) {
		this.mongo = mongo;
		this.json = json;
		this.schemas = new SchemaAddresses(eventing.schemas());
		this.clock = clock;
	}

	/** Creates what its queries need. */
	public void createIndexes() {
		this.mongo.indexOps(DeliveryQueue.class).createIndex(new Index(STATE, Sort.Direction.ASC));
		this.mongo.indexOps(DeliveryQueue.class).createIndex(new Index(SUBSCRIPTION, Sort.Direction.ASC));
		this.mongo.indexOps(DeliveryQueue.class).createIndex(new Index(SUBJECT, Sort.Direction.ASC));
	}

	/** Takes an event in for a receiver. */
	public void add(Subscription subscription, ReceivedEvent event, PartnerEvent told) {
		String id = id(subscription.id(), event.stream());
		Instant now = this.clock.instant();
		try {
			this.mongo
				.upsert(Query.query(Criteria.where("_id").is(id).and("lastSequence").lt(event.sequence())), new Update()
					.push(WAITING, new DeliveryQueue.Waiting(event.id(), told.type().type(), cloudEvent(event, told)))
					.set("lastSequence", event.sequence())
					.setOnInsert(SUBSCRIPTION, subscription.id())
					.setOnInsert("stream", event.stream())
					.setOnInsert(SUBJECT, told.subject())
					.setOnInsert(STATE, DeliveryQueue.State.WAITING.name())
					.setOnInsert(ATTEMPTS, 0)
					.setOnInsert(NEXT_AT, now), DeliveryQueue.class);
		}
		catch (DuplicateKeyException known) {
			// it was taken in before
		}
		wake(id, DeliveryQueue.State.EMPTY);
	}

	private String cloudEvent(ReceivedEvent event, PartnerEvent told) {
		URI schema = this.schemas.of(told.type().type());
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("specversion", "1.0");
		written.put("id", event.id());
		written.put("source", event.source());
		written.put("type", told.type().type());
		written.put("subject", told.subject());
		written.put("time", DateTimeFormatter.ISO_INSTANT.format(event.time()));
		written.put("datacontenttype", "application/json");
		written.put("dataschema", schema.toString());
		written.put("streamid", event.stream());
		written.put("data", told.data());
		return this.json.writeValueAsString(written);
	}

	/** The queues whose first event is to be sent now. */
	List<DeliveryQueue> due() {
		Instant now = this.clock.instant();
		return this.mongo
			.find(Query.query(Criteria.where(STATE).is(DeliveryQueue.State.WAITING.name())), DeliveryQueue.class)
			.stream()
			.filter((queue) -> !queue.nextAt().isAfter(now))
			.toList();
	}

	/** The queues of a subscription that wait or were given up. */
	public List<DeliveryQueue> of(String subscription) {
		return this.mongo.find(Query.query(Criteria.where(SUBSCRIPTION).is(subscription)), DeliveryQueue.class)
			.stream()
			.filter((queue) -> queue.state() != DeliveryQueue.State.EMPTY)
			.toList();
	}

	/** The first was taken: the next may be sent. */
	Optional<DeliveryQueue> taken(DeliveryQueue queue) {
		remove(queue.id(), queue.waiting().getFirst().eventId());
		return Optional.ofNullable(this.mongo.findById(queue.id(), DeliveryQueue.class))
			.filter((left) -> left.state() == DeliveryQueue.State.WAITING && !left.waiting().isEmpty());
	}

	private void remove(String id, String eventId) {
		Query queue = Query.query(Criteria.where("_id").is(id));
		this.mongo.updateFirst(queue,
				new Update().pull(WAITING, new Document("eventId", eventId))
					.set(ATTEMPTS, 0)
					.set(NEXT_AT, this.clock.instant()),
				DeliveryQueue.class);
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(id).and(WAITING).size(0)),
				Update.update(STATE, DeliveryQueue.State.EMPTY.name()), DeliveryQueue.class);
	}

	/** The first was not taken: again later, or not of its own accord. */
	void failed(DeliveryQueue queue, Attempt attempt, Duration delay, boolean givenUp) {
		// what was dropped in between does not wait any more
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(queue.id()).and(WAITING + ".0").exists(true)),
				new Update().set(ATTEMPTS, queue.attempts() + 1)
					.set("lastOutcome", attempt.outcome().name())
					.set(NEXT_AT, this.clock.instant().plus(delay))
					.set(STATE, (givenUp ? DeliveryQueue.State.DEAD : DeliveryQueue.State.WAITING).name()),
				DeliveryQueue.class);
	}

	/** Sends the event that was given up again, and what waits behind it. */
	public boolean replay(String subscription, String stream) {
		return wake(id(subscription, stream), DeliveryQueue.State.DEAD);
	}

	/** Leaves the event that was given up out and goes on with what waits behind it. */
	public boolean skip(String subscription, String stream) {
		String id = id(subscription, stream);
		DeliveryQueue queue = this.mongo.findById(id, DeliveryQueue.class);
		if (queue == null || queue.state() != DeliveryQueue.State.DEAD || queue.waiting().isEmpty()) {
			return false;
		}
		remove(id, queue.waiting().getFirst().eventId());
		wake(id, DeliveryQueue.State.DEAD);
		return true;
	}

	/**
	 * Drops what was given up so long ago, and what waits behind it: nobody came for it.
	 */
	void forgetGivenUp(Duration kept) {
		Instant since = this.clock.instant().minus(kept);
		this.mongo.find(Query.query(Criteria.where(STATE).is(DeliveryQueue.State.DEAD.name())), DeliveryQueue.class)
			.stream()
			.filter((queue) -> queue.nextAt().isBefore(since))
			.forEach((queue) -> empty(
					Query.query(Criteria.where("_id").is(queue.id()).and(STATE).is(DeliveryQueue.State.DEAD.name()))));
	}

	/** The queues of a case or a dwelling, whoever the receiver is. */
	List<DeliveryQueue> about(String subject) {
		return this.mongo.find(Query.query(Criteria.where(SUBJECT).is(subject)), DeliveryQueue.class);
	}

	/** Drops what waits. */
	void drop(DeliveryQueue queue) {
		empty(Query.query(Criteria.where("_id").is(queue.id())));
	}

	private void empty(Query queue) {
		this.mongo.updateFirst(queue,
				new Update().set(WAITING, List.of()).set(ATTEMPTS, 0).set(STATE, DeliveryQueue.State.EMPTY.name()),
				DeliveryQueue.class);
	}

	/** Nothing waits for a subscription that is over. */
	public void forget(String subscription) {
		this.mongo.remove(Query.query(Criteria.where(SUBSCRIPTION).is(subscription)), DeliveryQueue.class);
	}

	private boolean wake(String id, DeliveryQueue.State from) {
		return this.mongo.updateFirst(
				Query.query(Criteria.where("_id").is(id).and(STATE).is(from.name()).and(WAITING + ".0").exists(true)),
				new Update().set(STATE, DeliveryQueue.State.WAITING.name())
					.set(ATTEMPTS, 0)
					.set(NEXT_AT, this.clock.instant()),
				DeliveryQueue.class)
			.getModifiedCount() == 1;
	}

	private static String id(String subscription, String stream) {
		return subscription + ":" + stream;
	}

}
