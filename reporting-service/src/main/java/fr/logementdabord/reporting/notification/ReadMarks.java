package fr.logementdabord.reporting.notification;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What each person has read: everything up to a moment, and single ones since. Others of
 * the same audience have their own marks.
 */
public class ReadMarks {

	static final String COLLECTION = "notification_read_marks";

	private static final String READ = "read";

	private final MongoTemplate mongo;

	public ReadMarks(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	void read(String login, String notification) {
		this.mongo.upsert(byLogin(login), new Update().addToSet(READ, notification), COLLECTION);
	}

	void readAll(String login, Instant until) {
		this.mongo.upsert(byLogin(login), new Update().set("until", until).set(READ, Set.of()), COLLECTION);
	}

	/** What this person has read. */
	public Marks of(String login) {
		Marks found = this.mongo.findOne(byLogin(login), Marks.class, COLLECTION);
		return (found != null) ? found : new Marks(login, null, Set.of());
	}

	private static Query byLogin(String login) {
		return new Query(Criteria.where("_id").is(login));
	}

	/**
	 * The marks of one person.
	 *
	 * @param until what was raised up to then is read; null = nothing by that
	 * @param read ids of single ones
	 */
	public record Marks(@Id String login, @Nullable Instant until, @Nullable Set<String> read) {

		/** Whether this one is read. */
		public boolean has(String id, Instant raisedAt) {
			return (this.until != null && !raisedAt.isAfter(this.until))
					|| (this.read != null && this.read.contains(id));
		}

		Criteria unread() {
			Criteria single = Criteria.where("_id").nin((this.read != null) ? this.read : Set.of());
			return (this.until != null) ? new Criteria().andOperator(single, Criteria.where("raisedAt").gt(this.until))
					: single;
		}

	}

}
