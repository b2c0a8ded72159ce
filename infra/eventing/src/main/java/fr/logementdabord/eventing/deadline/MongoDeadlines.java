package fr.logementdabord.eventing.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deadlines in a collection. One that is over keeps its document, so that the event that
 * asked for it may come again.
 */
public class MongoDeadlines implements Deadlines {

	/** The collection of deadlines. */
	public static final String COLLECTION = "deadlines";

	private static final Logger logger = LoggerFactory.getLogger(MongoDeadlines.class);

	private static final int AT_ONCE = 100;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final MongoCollection<Document> deadlines;

	private final Clock clock;

	public MongoDeadlines(MongoCollection<Document> deadlines, Clock clock) {
		this.deadlines = deadlines;
		this.clock = clock;
	}

	@Override
	public void schedule(String id, Instant due, String kind, Map<String, String> data) {
		try {
			this.deadlines.insertOne(new Document("_id", id).append("kind", kind)
				.append("due", Date.from(due))
				.append("tryAt", Date.from(due))
				.append("attempts", 0)
				.append("over", false)
				.append("data", new Document(new HashMap<>(data))));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	@Override
	public void cancel(String id) {
		this.deadlines.updateOne(Filters.eq("_id", id), Updates.set("over", true));
	}

	/**
	 * Runs what is due, oldest first.
	 */
	void runDue(Map<String, DeadlineAction> actions) {
		Date now = Date.from(this.clock.instant());
		List<Document> due = this.deadlines.find(Filters.and(Filters.eq("over", false), Filters.lte("tryAt", now)))
			.sort(new Document("tryAt", 1))
			.limit(AT_ONCE)
			.into(new ArrayList<>());
		for (Document document : due) {
			run(document, actions);
		}
	}

	private void run(Document document, Map<String, DeadlineAction> actions) {
		String id = document.getString("_id");
		DeadlineAction action = actions.get(document.getString("kind"));
		try {
			if (action == null) {
				throw new IllegalStateException("No action for deadlines of kind " + document.getString("kind"));
			}
			action.due(read(document));
			cancel(id);
		}
		catch (RuntimeException ex) {
			int attempts = document.getInteger("attempts", 0) + 1;
			Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
			Instant tryAt = this.clock.instant().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE);
			logger.warn("Deadline {} is tried again at {}: {}", id, tryAt, ex.toString());
			this.deadlines.updateOne(Filters.eq("_id", id),
					Updates.combine(Updates.set("tryAt", Date.from(tryAt)), Updates.set("attempts", attempts)));
		}
	}

	private static Deadline read(Document document) {
		Map<String, String> data = new HashMap<>();
		document.get("data", Document.class).forEach((name, value) -> data.put(name, (String) value));
		return new Deadline(document.getString("_id"), document.getDate("due").toInstant(), document.getString("kind"),
				data);
	}

}
