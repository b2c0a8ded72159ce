package fr.logementdabord.measure.view.measures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import fr.logementdabord.web.table.SortableFields;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Searches the list of measures, within the viewer's scope.
 */
@Component
public class MeasureList {

	/** What a status may be. */
	public static final List<String> STATUSES = List.of("REQUESTED", "ALLOCATED", "RUNNING", "ENDED", "CANCELLED");

	/** More rows than this belong in a report, not in a download. */
	public static final int MAX_DOWNLOAD = 10_000;

	/** The latest request first. */
	private static final SortableFields SORTED = SortableFields.otherwise("requestedOn", true)
		.id("measureId")
		.and("caseId", "territory", "measureType", "status", "provider", "allocatedOn", "startedOn", "lastReviewOn",
				"endedOn");

	private final MongoTemplate mongo;

	private final Views views;

	MeasureList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * One page.
	 * @param scope what the viewer may see
	 * @param status one status, or all
	 * @param caseNumber part of a case number, or all
	 * @param sort by what, as the list may be sorted; null = the latest request first
	 * @param asked which page
	 */
	public Page<MeasureDocument> find(Scope scope, @Nullable String status, @Nullable String caseNumber,
			@Nullable String sort, PageRequest asked) {
		Query query = query(scope, status, caseNumber);
		long total = this.mongo.count(query, this.views.collection(MeasuresView.COLLECTION));
		query.with(SORTED.sort(sort)).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, MeasureDocument.class, this.views.collection(MeasuresView.COLLECTION)),
				asked, total);
	}

	/**
	 * All rows of a search, for a download.
	 */
	public List<MeasureDocument> all(Scope scope, @Nullable String status, @Nullable String caseNumber,
			@Nullable String sort) {
		return this.mongo.find(query(scope, status, caseNumber).with(SORTED.sort(sort)).limit(MAX_DOWNLOAD),
				MeasureDocument.class, this.views.collection(MeasuresView.COLLECTION));
	}

	private static Query query(Scope scope, @Nullable String status, @Nullable String caseNumber) {
		Query query = Query.query(scope.criteria());
		if (status != null && !status.isBlank()) {
			query.addCriteria(Criteria.where("status").is(status));
		}
		if (caseNumber != null && !caseNumber.isBlank()) {
			query.addCriteria(Criteria.where("caseId")
				.regex(Pattern.compile(Pattern.quote(caseNumber.strip().toUpperCase(Locale.ROOT)))));
		}
		return query;
	}

}
