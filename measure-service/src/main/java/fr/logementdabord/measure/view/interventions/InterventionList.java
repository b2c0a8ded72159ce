package fr.logementdabord.measure.view.interventions;

import java.util.List;

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
 * Searches interventions within the viewer's scope.
 */
@Component
public class InterventionList {

	private static final int MAX_DOWNLOAD = 20_000;

	/** The latest first. */
	private static final SortableFields SORTED = SortableFields.otherwise("begunOn", true)
		.id("id")
		.and("kind", "provider", "territory", "caseId", "contact", "status", "observedOn");

	private final MongoTemplate mongo;

	private final Views views;

	InterventionList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * Which ones are asked for; blank means all.
	 *
	 * @param status a status, or {@code NONE} for those of which nothing was seen yet
	 */
	public record Search(@Nullable String kind, @Nullable String territory, @Nullable String status) {

		/** For those of which nothing was seen yet. */
		public static final String NONE = "NONE";

		private Query within(Scope scope) {
			Query query = Query.query(scope.criteria());
			if (isAsked(this.kind)) {
				query.addCriteria(Criteria.where("kind").is(this.kind));
			}
			if (isAsked(this.territory)) {
				query.addCriteria(Criteria.where("territory").is(this.territory));
			}
			if (isAsked(this.status)) {
				query.addCriteria(NONE.equals(this.status) ? Criteria.where("status").exists(false)
						: Criteria.where("status").is(this.status));
			}
			return query;
		}

		private static boolean isAsked(@Nullable String value) {
			return value != null && !value.isBlank();
		}

	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = the latest first
	 */
	public Page<InterventionDocument> find(Scope scope, Search search, @Nullable String sort, PageRequest asked) {
		String collection = this.views.collection(InterventionsView.COLLECTION);
		Query query = search.within(scope);
		long total = this.mongo.count(query, collection);
		query.with(SORTED.sort(sort)).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, InterventionDocument.class, collection), asked, total);
	}

	/** The cohort of a search, to take away. */
	public List<InterventionDocument> all(Scope scope, Search search, @Nullable String sort) {
		return this.mongo.find(search.within(scope).with(SORTED.sort(sort)).limit(MAX_DOWNLOAD),
				InterventionDocument.class, this.views.collection(InterventionsView.COLLECTION));
	}

}
