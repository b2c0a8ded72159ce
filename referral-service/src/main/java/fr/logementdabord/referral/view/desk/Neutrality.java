package fr.logementdabord.referral.view.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import fr.logementdabord.referral.access.CaseAccess;
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
 * Whom the measures went to after a coordinator's decision: the association that employs
 * the coordinator, or another one. A trace, not a judgement: the coordinator works in one
 * association and yet gives measures to all of them (seed:745).
 */
public class Neutrality {

	/** The association that employs the coordinator who decided. */
	static final String OWN_EMPLOYER = "OWN_EMPLOYER";

	/** Another association. */
	static final String OTHER = "OTHER";

	private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("decidedOn"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final CaseAccess access;

	public Neutrality(MongoTemplate mongo, CaseAccess access) {
		this.mongo = mongo;
		this.access = access;
	}

	/** How many measures went where, by territory. */
	public List<Line> byTerritory(Viewer viewer) {
		List<Line> lines = new ArrayList<>();
		List<String> territories = this.mongo.findDistinct(query(viewer, new Filter(null, null)), "territory",
				DeskRows.COLLECTION, String.class);
		for (String territory : new TreeSet<>(territories)) {
			lines.add(new Line(territory, count(viewer, territory, OWN_EMPLOYER), count(viewer, territory, OTHER)));
		}
		return lines;
	}

	/** The cases behind the counts. */
	public Page<DeskRow> page(Viewer viewer, Filter filter, PageRequest page) {
		long total = this.mongo.count(query(viewer, filter), DeskRows.COLLECTION);
		Query rows = query(viewer, filter).with(LATEST_FIRST).skip(page.offset()).limit(page.size());
		return Page.of(this.mongo.find(rows, DeskRow.class, DeskRows.COLLECTION), page, total);
	}

	/** All of them, for a spreadsheet. */
	public List<DeskRow> all(Viewer viewer, Filter filter) {
		return this.mongo.find(query(viewer, filter).with(LATEST_FIRST).limit(Desk.LIMIT), DeskRow.class,
				DeskRows.COLLECTION);
	}

	private long count(Viewer viewer, String territory, String allocatedTo) {
		return this.mongo.count(query(viewer, new Filter(territory, allocatedTo)), DeskRows.COLLECTION);
	}

	private Query query(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>();
		all.add(viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR) ? this.access.open(viewer, "_id")
				: Desk.mine(this.access, viewer));
		all.add((filter.allocatedTo() != null) ? Criteria.where("allocatedTo").is(filter.allocatedTo())
				: Criteria.where("allocatedTo").ne(null));
		if (filter.territory() != null) {
			all.add(Criteria.where("territory").is(filter.territory()));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	/**
	 * What is looked for; null = all.
	 */
	public record Filter(@Nullable String territory, @Nullable String allocatedTo) {
	}

	/**
	 * A territory's measures.
	 *
	 * @param own given to the employer of the coordinator who decided
	 * @param other given to another association
	 */
	public record Line(String territory, long own, long other) {

		/** Share of the employer, in whole percent. */
		public long share() {
			return Math.round(100.0 * this.own / (this.own + this.other));
		}

	}

}
