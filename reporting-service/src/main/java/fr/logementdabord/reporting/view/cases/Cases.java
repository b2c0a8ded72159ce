package fr.logementdabord.reporting.view.cases;

import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds cases within a scope. The count and the rows are the same query.
 */
@Component
public class Cases {

	private final MongoTemplate mongo;

	private final Views views;

	Cases(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * How many cases there are.
	 */
	public long count(Scope scope, CaseFilter filter) {
		return this.mongo.count(new Query(filter.within(scope)), this.views.collection(CaseJourneys.COLLECTION));
	}

	/**
	 * One page of them, the newest saisine first.
	 */
	public Page<CaseRow> page(Scope scope, CaseFilter filter, PageRequest asked) {
		Query query = newestFirst(scope, filter).skip(asked.offset()).limit(asked.size());
		return Page.of(rows(scope, query), asked, count(scope, filter));
	}

	/**
	 * All of them.
	 */
	public List<CaseRow> all(Scope scope, CaseFilter filter) {
		return rows(scope, newestFirst(scope, filter));
	}

	private static Query newestFirst(Scope scope, CaseFilter filter) {
		return new Query(filter.within(scope)).with(Sort.by(Sort.Order.desc("submittedOn"), Sort.Order.asc("_id")));
	}

	private List<CaseRow> rows(Scope scope, Query query) {
		try (Stream<CaseJourney> journeys = this.mongo.stream(query, CaseJourney.class,
				this.views.collection(CaseJourneys.COLLECTION))) {
			return journeys.map((journey) -> CaseRow.of(journey, scope.on(journey))).toList();
		}
	}

}
