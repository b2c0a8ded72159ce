package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.web.table.SortableFields;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Searches the list, always within what the viewer may see.
 */
public class OpenReferrals {

	/** Stands for the territory of referrals that no platform covers. */
	static final String NOT_COVERED = "not-covered";

	/** A spreadsheet longer than this is not read by anybody. */
	static final int EXPORT_LIMIT = 10_000;

	/** The newest first. */
	private static final SortableFields SORTED = SortableFields.otherwise("submittedOn", true)
		.id("caseId")
		.and("lastStepOn", "status", "territory");

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("submittedOn"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final Views views;

	private final CaseAccess access;

	public OpenReferrals(MongoTemplate mongo, Views views, CaseAccess access) {
		this.mongo = mongo;
		this.views = views;
		this.access = access;
	}

	/**
	 * One page of the viewer's referrals.
	 * @param sort by what, as the list may be sorted; null = the newest first
	 */
	public Page<OpenReferral> page(Viewer viewer, Filter filter, @Nullable String sort, PageRequest page) {
		Query query = query(viewer, filter);
		long total = this.mongo.count(query, this.views.collection(OpenReferralsView.COLLECTION));
		List<OpenReferral> rows = this.mongo.find(
				query(viewer, filter).with(SORTED.sort(sort)).skip(page.offset()).limit(page.size()),
				OpenReferral.class, this.views.collection(OpenReferralsView.COLLECTION));
		return Page.of(rows, page, total);
	}

	/** All of the viewer's referrals, for a spreadsheet or a program. */
	public List<OpenReferral> all(Viewer viewer, Filter filter, @Nullable String sort) {
		return this.mongo.find(query(viewer, filter).with(SORTED.sort(sort)).limit(EXPORT_LIMIT), OpenReferral.class,
				this.views.collection(OpenReferralsView.COLLECTION));
	}

	/**
	 * Numbers of the viewer's referrals that wait for an orientation, the newest first.
	 */
	public List<String> undecided(Viewer viewer) {
		Criteria open = Criteria.where("status").in("SUBMITTED", "ACKNOWLEDGED", "FACT_FINDING_COMPLETED");
		Query query = Query.query(new Criteria().andOperator(this.access.cases(viewer), open));
		return this.mongo
			.find(query.with(NEWEST_FIRST).limit(EXPORT_LIMIT), OpenReferral.class,
					this.views.collection(OpenReferralsView.COLLECTION))
			.stream()
			.map(OpenReferral::caseId)
			.toList();
	}

	/**
	 * Numbers of all the referrals of a territory, null = of the county. To count, not to
	 * show.
	 */
	public List<String> inTerritory(@Nullable String territory) {
		Criteria there = (territory != null) ? Criteria.where("territory").is(territory) : new Criteria();
		Query query = Query.query(new Criteria().andOperator(there, Criteria.where("status").ne(null)));
		return this.mongo
			.find(query.with(NEWEST_FIRST).limit(EXPORT_LIMIT), OpenReferral.class,
					this.views.collection(OpenReferralsView.COLLECTION))
			.stream()
			.map(OpenReferral::caseId)
			.toList();
	}

	private Query query(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>();
		all.add(this.access.cases(viewer));
		String status = filter.status();
		all.add((status != null) ? Criteria.where("status").is(status) : Criteria.where("status").ne(null));
		String number = filter.q();
		if (number != null) {
			all.add(Criteria.where("_id").regex(Pattern.quote(number.strip().toUpperCase(Locale.ROOT))));
		}
		String territory = filter.territory();
		if (territory != null) {
			all.add(Criteria.where("territory").is(NOT_COVERED.equals(territory) ? null : territory));
		}
		Integer year = filter.year();
		if (year != null) {
			all.add(Criteria.where("submittedOn").gte(LocalDate.of(year, 1, 1)).lt(LocalDate.of(year + 1, 1, 1)));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	/**
	 * What is looked for.
	 *
	 * @param status code of the status, null = all
	 * @param q part of a case number, null = all
	 * @param territory key of the territory, or that none covers it; null = all
	 * @param year year of the referral, null = all
	 */
	public record Filter(@Nullable String status, @Nullable String q, @Nullable String territory,
			@Nullable Integer year) {

		public Filter {
			status = (status == null || status.isBlank()) ? null : status;
			q = (q == null || q.isBlank()) ? null : q;
			territory = (territory == null || territory.isBlank()) ? null : territory;
		}

	}

}
