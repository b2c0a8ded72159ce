package fr.logementdabord.referral.view.networksessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Searches the sessions: a coordinator sees those of the own territories and of the whole
 * county, an organisation those it is invited to, the county's administrations all.
 */
public class SessionList {

	private static final int EXPORT_LIMIT = 10_000;

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("heldOn"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final Views views;

	public SessionList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/** One page of the viewer's sessions. */
	public Page<ListedSession> page(Viewer viewer, Filter filter, PageRequest page) {
		long total = this.mongo.count(query(viewer, filter), this.views.collection(NetworkSessionsView.COLLECTION));
		return Page.of(find(query(viewer, filter).with(NEWEST_FIRST).skip(page.offset()).limit(page.size())), page,
				total);
	}

	/** All of the viewer's sessions, for a spreadsheet. */
	public List<ListedSession> all(Viewer viewer, Filter filter) {
		return find(query(viewer, filter).with(NEWEST_FIRST).limit(EXPORT_LIMIT));
	}

	private List<ListedSession> find(Query query) {
		return this.mongo.find(query, ListedSession.class, this.views.collection(NetworkSessionsView.COLLECTION));
	}

	private static Query query(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>();
		all.add(Criteria.where("status").ne(null));
		all.add(own(viewer));
		add(all, "kind", filter.kind());
		add(all, "status", filter.status());
		add(all, "territory", filter.territory());
		Integer year = filter.year();
		if (year != null) {
			all.add(Criteria.where("heldOn").gte(LocalDate.of(year, 1, 1)).lt(LocalDate.of(year + 1, 1, 1)));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	private static void add(List<Criteria> all, String field, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			all.add(Criteria.where(field).is(value));
		}
	}

	private static Criteria own(Viewer viewer) {
		if (viewer.isAny(Roles.DEPARTMENT, Roles.STATE, Roles.AUDITOR)) {
			return new Criteria();
		}
		List<Criteria> own = new ArrayList<>();
		own.add(Criteria.where("organisations").is(String.valueOf(viewer.organisation())));
		if (viewer.is(Roles.COORDINATOR)) {
			own.add(Criteria.where("territory").in(viewer.territories()));
			own.add(Criteria.where("territory").is(null));
		}
		return new Criteria().orOperator(own);
	}

	/** What is looked for; null = all. */
	public record Filter(@Nullable String kind, @Nullable String status, @Nullable String territory,
			@Nullable Integer year) {
	}

}
