package fr.logementdabord.referral.view.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Searches the desk, always within the territories of the coordinator: work belongs to
 * the role in the territory, whoever holds it today.
 */
public class Desk {

	/** Nobody works through more at once, and nobody reads a longer spreadsheet. */
	static final int LIMIT = 5_000;

	private final MongoTemplate mongo;

	private final CaseAccess access;

	public Desk(MongoTemplate mongo, CaseAccess access) {
		this.mongo = mongo;
		this.access = access;
	}

	/** One page of the queue. */
	public Page<DeskRow> page(Viewer viewer, Filter filter, LocalDate today, PageRequest page) {
		Query query = query(viewer, filter, today);
		long total = this.mongo.count(query, DeskRows.COLLECTION);
		List<DeskRow> rows = this.mongo.find(
				query(viewer, filter, today).with(order(filter)).skip(page.offset()).limit(page.size()), DeskRow.class,
				DeskRows.COLLECTION);
		return Page.of(rows, page, total);
	}

	/** The whole queue. */
	public List<DeskRow> all(Viewer viewer, Filter filter, LocalDate today) {
		return this.mongo.find(query(viewer, filter, today).with(order(filter)).limit(LIMIT), DeskRow.class,
				DeskRows.COLLECTION);
	}

	/** These cases, as far as they are the viewer's. */
	public List<DeskRow> of(Viewer viewer, Collection<String> caseIds) {
		return this.mongo.find(
				Query.query(mine(this.access, viewer).and("_id").in(caseIds)).with(Sort.by("submittedOn", "_id")),
				DeskRow.class, DeskRows.COLLECTION);
	}

	/** How many cases of the queue are past the day they are due. */
	public long late(Viewer viewer, LocalDate today) {
		return this.mongo.count(Query.query(mine(this.access, viewer).and("open").is(true).and("dueOn").lt(today)),
				DeskRows.COLLECTION);
	}

	private Query query(Viewer viewer, Filter filter, LocalDate today) {
		List<Criteria> all = new ArrayList<>();
		all.add(mine(this.access, viewer));
		all.add(Criteria.where("open").is(true));
		is(all, "territory", filter.territory());
		is(all, "status", filter.status());
		is(all, "clock", filter.clock());
		if (filter.urgency() != null) {
			all.add(Criteria.where("urgency").gte(filter.urgency()));
		}
		if (filter.late()) {
			all.add(Criteria.where("dueOn").lt(today));
		}
		if (filter.q() != null) {
			all.add(Criteria.where("_id").regex(Pattern.quote(filter.q().strip().toUpperCase(Locale.ROOT))));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	private static void is(List<Criteria> all, String field, @Nullable String value) {
		if (value != null) {
			all.add(Criteria.where(field).is(value));
		}
	}

	static Criteria mine(CaseAccess access, Viewer viewer) {
		return new Criteria().andOperator(
				Criteria.where("territory").in(viewer.is("coordinator") ? viewer.territories() : Set.of()),
				access.open(viewer, "_id"));
	}

	private static Sort order(Filter filter) {
		return switch (filter.sort()) {
			case AGE -> Sort.by(Sort.Order.asc("submittedOn"), Sort.Order.asc("_id"));
			case DUE -> Sort.by(Sort.Order.asc("order"), Sort.Order.desc("urgency"), Sort.Order.asc("_id"));
			case URGENCY -> Sort.by(Sort.Order.desc("urgency"), Sort.Order.asc("order"), Sort.Order.asc("submittedOn"),
					Sort.Order.asc("_id"));
		};
	}

	/** In which order the queue is worked through. */
	public enum Order {

		/** Most urgent first, among them what is due first. */
		URGENCY,

		/** What is due first. */
		DUE,

		/** Oldest first. */
		AGE

	}

	/**
	 * What is looked for; null = all.
	 *
	 * @param urgency lowest level
	 * @param late only what is past the day it is due
	 * @param q part of a case number
	 */
	public record Filter(@Nullable String territory, @Nullable String status, @Nullable String clock,
			@Nullable Integer urgency, boolean late, @Nullable String q, Order sort) {
	}

}
