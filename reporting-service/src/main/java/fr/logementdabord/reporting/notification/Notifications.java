package fr.logementdabord.reporting.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps notifications, and gives each person those of their audiences, without the
 * protected cases that they are not cleared for.
 */
public class Notifications {

	/** Where they are. */
	public static final String COLLECTION = "notifications";

	private static final int MOST_IN_A_FILE = 5000;

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("raisedAt"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final ReadMarks marks;

	private final ProtectedThings protectedCases;

	private final Clock clock;

	public Notifications(MongoTemplate mongo, ReadMarks marks, ProtectedThings protectedCases, Clock clock) {
		this.mongo = mongo;
		this.marks = marks;
		this.protectedCases = protectedCases;
		this.clock = clock;
	}

	/** Prepares the collection. */
	public void prepare() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("audience", Sort.Direction.ASC));
		this.mongo.indexOps(COLLECTION).createIndex(new Index("caseId", Sort.Direction.ASC));
	}

	/** Raises a notification; the same one again changes nothing. */
	public Notification raise(String id, String audience, Matter matter, @Nullable String caseId, String page) {
		Notification raised = new Notification(id, audience, matter, caseId, page, this.clock.instant());
		try {
			return this.mongo.insert(raised, COLLECTION);
		}
		catch (DuplicateKeyException before) {
			return raised;
		}
	}

	/** One page of what somebody is notified of, the newest first. */
	public Page<Row> page(Viewer viewer, Filter filter, PageRequest asked) {
		Criteria mine = mine(viewer, filter);
		Query query = new Query(mine).with(NEWEST_FIRST).skip(asked.offset()).limit(asked.size());
		return Page.of(rows(viewer, query), asked, this.mongo.count(new Query(mine), COLLECTION));
	}

	/** The same without pages, for a file. */
	public List<Row> all(Viewer viewer, Filter filter) {
		return rows(viewer, new Query(mine(viewer, filter)).with(NEWEST_FIRST).limit(MOST_IN_A_FILE));
	}

	/**
	 * Marks one as read by this person.
	 * @return whether it is theirs
	 */
	public boolean read(Viewer viewer, String id) {
		Criteria own = new Criteria().andOperator(mine(viewer, Filter.NONE), Criteria.where("_id").is(id));
		boolean theirs = this.mongo.exists(new Query(own), COLLECTION);
		if (theirs) {
			this.marks.read(viewer.login(), id);
		}
		return theirs;
	}

	/** Marks everything as read by this person. */
	public void readAll(Viewer viewer) {
		this.marks.readAll(viewer.login(), this.clock.instant());
	}

	/** Forgets what was raised before. */
	public void forgetBefore(Instant limit) {
		this.mongo.remove(new Query(Criteria.where("raisedAt").lt(limit)), COLLECTION);
	}

	private List<Row> rows(Viewer viewer, Query query) {
		ReadMarks.Marks read = this.marks.of(viewer.login());
		return this.mongo.find(query, Notification.class, COLLECTION)
			.stream()
			.map((found) -> new Row(found.id(), found.matter(), found.caseId(), found.page(), found.raisedAt(),
					read.has(found.id(), found.raisedAt())))
			.toList();
	}

	private Criteria mine(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>();
		all.add(Criteria.where("audience").in(Audience.keysOf(viewer)));
		all.add(this.protectedCases.seenBy(viewer, "caseId"));
		if (filter.matter() != null) {
			all.add(Criteria.where("matter").is(filter.matter().name()));
		}
		if (filter.q() != null && !filter.q().isBlank()) {
			all.add(Criteria.where("caseId").regex(Pattern.quote(typed(filter.q()))));
		}
		if (Boolean.TRUE.equals(filter.unread())) {
			all.add(this.marks.of(viewer.login()).unread());
		}
		return new Criteria().andOperator(all);
	}

	/**
	 * Which notifications are asked for.
	 *
	 * @param q a piece of a case number
	 * @param unread only what was not read yet
	 */
	public record Filter(@Nullable @Size(max = 40) String q, @Nullable Matter matter, @Nullable Boolean unread) {

		/** All of them. */
		public static final Filter NONE = new Filter(null, null, null);

	}

	/**
	 * A notification as one person has it.
	 *
	 * @param read whether they have read it
	 */
	public record Row(String id, Matter matter, @Nullable String caseId, String page, Instant raisedAt, boolean read) {
	}

	/** As numbers are written. */
	private static String typed(String q) {
		return q.strip().toUpperCase(Locale.ROOT);
	}

}
