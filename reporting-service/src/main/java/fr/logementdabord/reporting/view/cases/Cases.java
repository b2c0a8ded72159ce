package fr.logementdabord.reporting.view.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Sorting;
import fr.logementdabord.web.table.ListOrder;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds cases within a scope. The count and the rows are the same query.
 */
@Component
public class Cases {

	private static final ListOrder NEWEST_FIRST = new ListOrder("submittedOn", true);

	private static final Map<String, String> SORTED_BY = Map.of("caseId", "_id", "territory", "territory", "status",
			"status", "submittedOn", "submittedOn");

	private final MongoTemplate mongo;

	private final Views views;

	Cases(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * The order asked for, else the newest saisine first.
	 */
	static ListOrder order(@Nullable String sort) {
		return ListOrder.of(sort, SORTED_BY.keySet(), NEWEST_FIRST);
	}

	/**
	 * How many cases there are.
	 */
	public long count(Scope scope, CaseFilter filter) {
		return this.mongo.count(new Query(filter.within(scope)), this.views.collection(CaseJourneys.COLLECTION));
	}

	/**
	 * One page of them.
	 */
	public Page<CaseRow> page(Scope scope, CaseFilter filter, ListOrder order, PageRequest asked) {
		Query query = sorted(scope, filter, order).skip(asked.offset()).limit(asked.size());
		return Page.of(rows(scope, query), asked, count(scope, filter));
	}

	/**
	 * All of them.
	 */
	public List<CaseRow> all(Scope scope, CaseFilter filter, ListOrder order) {
		return rows(scope, sorted(scope, filter, order));
	}

	private static Query sorted(Scope scope, CaseFilter filter, ListOrder order) {
		return new Query(filter.within(scope)).with(Sorting.by(order, SORTED_BY, "_id"));
	}

	private List<CaseRow> rows(Scope scope, Query query) {
		try (Stream<CaseJourney> journeys = this.mongo.stream(query, CaseJourney.class,
				this.views.collection(CaseJourneys.COLLECTION))) {
			return journeys.map((journey) -> CaseRow.of(journey, scope.on(journey))).toList();
		}
	}

}
