package fr.logementdabord.reporting.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import fr.logementdabord.reporting.webhook.WebhookSettings;
import fr.logementdabord.reporting.webhook.receiver.Attempt;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Tells every attempt, without what was sent.
 */
@Component
public class AttemptLog {

	private static final String SUBSCRIPTION = "subscription";

	private static final String DAY = "day";

	/** A service that was away so long still finds what to forget. */
	private static final int DAYS_LOOKED_BACK = 14;

	private final MongoTemplate mongo;

	private final int days;

	private final Clock clock;

	AttemptLog(MongoTemplate mongo, WebhookSettings settings, Clock clock) {
		this.mongo = mongo;
		this.days = settings.logDays();
		this.clock = clock;
	}

	/** Creates what its queries need. */
	public void createIndexes() {
		this.mongo.indexOps(Line.class).createIndex(new Index(SUBSCRIPTION, Sort.Direction.ASC));
		this.mongo.indexOps(Line.class).createIndex(new Index(DAY, Sort.Direction.ASC));
	}

	void tell(Subscription subscription, DeliveryQueue queue, Attempt attempt) {
		Instant now = this.clock.instant();
		DeliveryQueue.Waiting sent = queue.waiting().getFirst();
		this.mongo.insert(new Line(null, subscription.id(), sent.eventId(), sent.type(), queue.attempts() + 1, now,
				attempt.outcome(), attempt.status(), attempt.took().toMillis(), day(now)));
	}

	/** The attempts of a subscription, the latest first. */
	public Page<Line> of(String subscription, PageRequest asked) {
		List<Line> lines = this.mongo.find(Query.query(Criteria.where(SUBSCRIPTION).is(subscription)), Line.class)
			.stream()
			.sorted(Comparator.comparing(Line::at).reversed())
			.toList();
		return Page.of(lines.stream().skip(asked.offset()).limit(asked.size()).toList(), asked, lines.size());
	}

	/** How long attempts are told. */
	Duration kept() {
		return Duration.ofDays(this.days);
	}

	/** Forgets what is older than it is told. */
	void forgetOld() {
		Instant now = this.clock.instant();
		List<String> over = IntStream.range(this.days, this.days + DAYS_LOOKED_BACK)
			.mapToObj((back) -> LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(back).toString())
			.toList();
		for (String day : over) {
			this.mongo.remove(Query.query(Criteria.where(DAY).is(day)), Line.class);
		}
	}

	private static String day(Instant instant) {
		return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
	}

	/**
	 * One attempt.
	 *
	 * @param attempt the how manieth of its event
	 * @param status the receiver's answer, if it answered
	 * @param tookMillis how long it took, in milliseconds
	 * @param day the day it is forgotten by
	 */
	@Document("webhook-attempts")
	public record Line(@Id @Nullable String id, String subscription, String eventId, String type, int attempt,
			Instant at, Attempt.Outcome outcome, @Nullable Integer status, long tookMillis, String day) {
	}

}
