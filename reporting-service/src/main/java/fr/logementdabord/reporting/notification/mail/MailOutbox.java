package fr.logementdabord.reporting.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.reporting.notification.Notification;
import fr.logementdabord.reporting.notification.NotificationSettings;
import fr.logementdabord.web.clearance.ProtectedThings;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What is still to be told by e-mail: one line for each person and notification, written
 * before its deadline, so that neither a crash nor an absent mail server loses one.
 */
public class MailOutbox {

	/** Kind of the deadlines. */
	public static final String KIND = "notification-mail";

	static final String COLLECTION = "notification_mails";

	static final String LOGIN = "login";

	private static final String TOLD = "told";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final MongoTemplate mongo;

	private final Deadlines deadlines;

	private final Subscribers subscribers;

	private final ProtectedThings protectedCases;

	private final NotificationSettings settings;

	private final Clock clock;

	public MailOutbox(MongoTemplate mongo, Deadlines deadlines, Subscribers subscribers, ProtectedThings protectedCases,
			NotificationSettings settings, Clock clock) {
		this.mongo = mongo;
		this.deadlines = deadlines;
		this.subscribers = subscribers;
		this.protectedCases = protectedCases;
		this.settings = settings;
		this.clock = clock;
	}

	/** Prepares the collection. */
	public void prepare() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index(LOGIN, Sort.Direction.ASC));
	}

	/** Offers a notification to whoever wishes e-mails; again changes nothing. */
	public void offer(Notification notification) {
		List<Subscriber> among = this.subscribers.among(notification.audience());
		if (among.isEmpty()) {
			return;
		}
		List<String> cleared = this.protectedCases.clearedFor(notification.caseId());
		among.stream()
			.filter((subscriber) -> subscriber.isCleared(cleared))
			.forEach((subscriber) -> line(subscriber, notification));
	}

	private void line(Subscriber subscriber, Notification notification) {
		String id = Ids.derived("MAIL-", subscriber.login(), notification.id());
		try {
			this.mongo.insert(new Line(id, subscriber.login(), notification.id(), notification.raisedAt(), false),
					COLLECTION);
		}
		catch (DuplicateKeyException before) {
			// the event came again
		}
		this.deadlines.schedule(id, due(subscriber.wish()), KIND, Map.of(LOGIN, subscriber.login()));
	}

	private Instant due(MailWish wish) {
		Instant now = this.clock.instant();
		if (wish != MailWish.DAILY) {
			return now.plus(this.settings.gather());
		}
		ZonedDateTime today = now.atZone(PARIS).with(this.settings.digestAt());
		return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
	}

	/** What is still to be told to somebody. */
	List<Line> waiting(String login) {
		return this.mongo.find(Query.query(Criteria.where(LOGIN).is(login).and(TOLD).is(false)), Line.class,
				COLLECTION);
	}

	/** These are told, or need not be. */
	void told(List<Line> lines) {
		Set<String> ids = lines.stream().map(Line::id).collect(Collectors.toSet());
		this.mongo.updateMulti(Query.query(Criteria.where("_id").in(ids)), Update.update(TOLD, true), COLLECTION);
	}

	void forgetBefore(Instant limit) {
		this.mongo.remove(Query.query(Criteria.where("raisedAt").lt(limit)), COLLECTION);
	}

	/**
	 * That somebody is to be told of a notification.
	 *
	 * @param told whether that is done
	 */
	record Line(@Id String id, String login, String notification, Instant raisedAt, boolean told) {
	}

}
