package fr.logementdabord.reporting.webhook.subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.webhook.PartnerEvent;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps the subscriptions.
 */
@Component
public class Subscriptions {

	private static final String ORGANISATION = "organisation";

	private final MongoTemplate mongo;

	Subscriptions(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Creates what its queries need. */
	public void createIndexes() {
		this.mongo.indexOps(Subscription.class).createIndex(new Index(ORGANISATION, Sort.Direction.ASC));
	}

	/** Those that an event is for. */
	public List<Subscription> wanting(PartnerEvent event) {
		return of(event.organisation()).stream()
			.filter((subscription) -> subscription.isActive() && subscription.types().contains(event.type().type()))
			.toList();
	}

	/** All of an organisation, the latest first. */
	public List<Subscription> of(String organisation) {
		return this.mongo.find(Query.query(Criteria.where(ORGANISATION).is(organisation)), Subscription.class)
			.stream()
			.sorted(Comparator.comparing(Subscription::createdAt).reversed().thenComparing(Subscription::id))
			.toList();
	}

	public Optional<Subscription> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Subscription.class));
	}

	/** Adds it, unless its number is known: then that one stays. */
	public Subscription add(Subscription subscription) {
		return find(subscription.id()).orElseGet(() -> this.mongo.save(subscription));
	}

	/** Changes the secret; the one before signs as well until the overlap ends. */
	public Subscription rotate(Subscription subscription, Instant overlapEnds) {
		return this.mongo.save(subscription.rotated(overlapEnds));
	}

	/** Nothing is told to it any more. */
	public void end(String id, Subscription.Status status) {
		this.mongo.updateFirst(
				Query.query(Criteria.where("_id").is(id).and("status").is(Subscription.Status.ACTIVE.name())),
				Update.update("status", status.name()), Subscription.class);
	}

}
