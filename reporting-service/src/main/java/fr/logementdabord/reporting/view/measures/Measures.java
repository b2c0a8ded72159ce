package fr.logementdabord.reporting.view.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.CaseMeasure;
import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Sorting;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.web.table.ListOrder;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds measures within a scope, one by one: a case with two running measures is two
 * rows, and counts for two. The count and the rows are the same pipeline.
 */
@Component
public class Measures {

	private static final ListOrder LATEST_FIRST = new ListOrder("since", true);

	private static final Map<String, String> SORTED_BY = Map.of("measureId", "measures.measureId", "caseId", "_id",
			"territory", "territory", "status", "measures.status", "since", "measures.since", "startedOn",
			"measures.startedOn", "endedOn", "measures.endedOn");

	private final MongoTemplate mongo;

	private final Views views;

	Measures(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * The order asked for, else the latest first.
	 */
	static ListOrder order(@Nullable String sort) {
		return ListOrder.of(sort, SORTED_BY.keySet(), LATEST_FIRST);
	}

	/**
	 * How many measures there are.
	 */
	public long count(Scope scope, MeasureFilter filter) {
		List<AggregationOperation> pipeline = matching(scope, filter);
		pipeline.add(Aggregation.count().as("total"));
		Document counted = this.mongo
			.aggregate(Aggregation.newAggregation(pipeline), this.views.collection(CaseJourneys.COLLECTION),
					Document.class)
			.getUniqueMappedResult();
		return (counted != null) ? ((Number) counted.get("total")).longValue() : 0;
	}

	/**
	 * One page of them.
	 */
	public Page<MeasureRow> page(Scope scope, MeasureFilter filter, ListOrder order, PageRequest asked) {
		List<AggregationOperation> pipeline = ordered(scope, filter, order);
		pipeline.add(Aggregation.skip(asked.offset()));
		pipeline.add(Aggregation.limit(asked.size()));
		return Page.of(rows(scope, pipeline), asked, count(scope, filter));
	}

	/**
	 * All of them.
	 */
	public List<MeasureRow> all(Scope scope, MeasureFilter filter, ListOrder order) {
		return rows(scope, ordered(scope, filter, order));
	}

	private static List<AggregationOperation> matching(Scope scope, MeasureFilter filter) {
		List<Criteria> each = new ArrayList<>(List.of(scope.measures(), TerritoryFilter.in(filter.territory())));
		if (filter.status() != null) {
			each.add(Criteria.where("measures.status").is(filter.status().name()));
		}
		List<AggregationOperation> pipeline = new ArrayList<>();
		pipeline.add(Aggregation.match(scope.cases(Part.MEASURE)));
		pipeline.add(Aggregation.unwind("measures"));
		pipeline.add(Aggregation.match(new Criteria().andOperator(each)));
		return pipeline;
	}

	private static List<AggregationOperation> ordered(Scope scope, MeasureFilter filter, ListOrder order) {
		List<AggregationOperation> pipeline = matching(scope, filter);
		pipeline.add(Aggregation.sort(Sorting.by(order, SORTED_BY, "measures.measureId")));
		return pipeline;
	}

	private List<MeasureRow> rows(Scope scope, List<AggregationOperation> pipeline) {
		return this.mongo
			.aggregate(Aggregation.newAggregation(pipeline), this.views.collection(CaseJourneys.COLLECTION),
					CaseWithOneMeasure.class)
			.getMappedResults()
			.stream()
			.map((found) -> found.row(scope))
			.toList();
	}

	/**
	 * A case as it leaves the pipeline, once per measure.
	 */
	record CaseWithOneMeasure(@Id String id, CaseStatus status, @Nullable String territory, @Nullable String referrer,
			CaseMeasure measures, @Nullable List<String> cleared) {

		MeasureRow row(Scope scope) {
			CaseJourney journey = new CaseJourney(this.id, List.of(), this.status, this.territory, this.id,
					this.referrer, null, List.of(this.measures), false, null, List.of(), false, this.cleared);
			CaseMeasure seen = scope.on(journey).measures().getFirst();
			return new MeasureRow(seen.measureId(), this.id, this.territory, seen.measureType(), seen.provider(),
					seen.status(), seen.since(), seen.startedOn(), seen.endedOn());
		}

	}

}
