package fr.logementdabord.reporting.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.notification.Audience;
import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Who wishes e-mails. Whoever wishes none is not kept.
 */
public class Subscribers {

	static final String COLLECTION = "notification_subscribers";

	private final MongoTemplate mongo;

	private final Clock clock;

	public Subscribers(MongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/** Prepares the collection. */
	public void prepare() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("audiences", Sort.Direction.ASC));
	}

	/** What somebody wishes. */
	public MailWish wishOf(String login) {
		return of(login).map(Subscriber::wish).orElse(MailWish.NONE);
	}

	/**
	 * Keeps what somebody wishes.
	 * @param address of their account
	 */
	public void wish(Viewer viewer, MailWish wish, String address) {
		if (wish == MailWish.NONE) {
			forget(viewer.login());
			return;
		}
		this.mongo.save(new Subscriber(viewer.login(), wish, address, Audience.keysOf(viewer),
				Clearance.marksOf(viewer), this.clock.instant()), COLLECTION);
	}

	/** They were seen, with the rights and the address that they have now. */
	public void seen(Viewer viewer, @Nullable String address) {
		of(viewer.login()).ifPresent((known) -> wish(viewer, (address != null) ? known.wish() : MailWish.NONE,
				(address != null) ? address : ""));
	}

	void forget(String login) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(login)), COLLECTION);
	}

	Optional<Subscriber> of(String login) {
		return Optional.ofNullable(this.mongo.findById(login, Subscriber.class, COLLECTION));
	}

	List<Subscriber> among(String audience) {
		return this.mongo.find(Query.query(Criteria.where("audiences").is(audience)), Subscriber.class, COLLECTION);
	}

	void forgetUnseenSince(Instant limit) {
		this.mongo.remove(Query.query(Criteria.where("seenAt").lt(limit)), COLLECTION);
	}

}
