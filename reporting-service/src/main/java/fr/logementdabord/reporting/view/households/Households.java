package fr.logementdabord.reporting.view.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Sorting;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.web.table.ListOrder;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds the households that moved in, within a scope. One household may have several
 * saisines and is one row all the same. The count and the rows are the same pipeline.
 */
@Component
public class Households {

	private static final ListOrder LATEST_FIRST = new ListOrder("movedInOn", true);

	private static final Map<String, String> SORTED_BY = Map.of("movedInOn", "movedInOn");

	private final MongoTemplate mongo;

	private final Views views;

	Households(MongoTemplate mongo, Views views) {
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
	 * How many households moved in.
	 */
	public long count(Scope scope, @Nullable String territory) {
		List<AggregationOperation> pipeline = housed(scope, territory);
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
	public Page<HouseholdRow> page(Scope scope, @Nullable String territory, ListOrder order, PageRequest asked) {
		List<AggregationOperation> pipeline = ordered(scope, territory, order);
		pipeline.add(Aggregation.skip(asked.offset()));
		pipeline.add(Aggregation.limit(asked.size()));
		return Page.of(rows(pipeline), asked, count(scope, territory));
	}

	/**
	 * All of them.
	 */
	public List<HouseholdRow> all(Scope scope, @Nullable String territory, ListOrder order) {
		return rows(ordered(scope, territory, order));
	}

	private static List<AggregationOperation> housed(Scope scope, @Nullable String territory) {
		List<AggregationOperation> pipeline = new ArrayList<>();
		pipeline.add(Aggregation.match(new Criteria().andOperator(scope.cases(Part.HOUSING),
				TerritoryFilter.in(territory), Criteria.where("housed").is(true))));
		pipeline.add(Aggregation.group("household")
			.min("movedInOn")
			.as("movedInOn")
			.addToSet("_id")
			.as("cases")
			.addToSet("territory")
			.as("territories"));
		return pipeline;
	}

	private static List<AggregationOperation> ordered(Scope scope, @Nullable String territory, ListOrder order) {
		List<AggregationOperation> pipeline = housed(scope, territory);
		pipeline.add(Aggregation.sort(Sorting.by(order, SORTED_BY, "_id")));
		return pipeline;
	}

	private List<HouseholdRow> rows(List<AggregationOperation> pipeline) {
		return this.mongo
			.aggregate(Aggregation.newAggregation(pipeline), this.views.collection(CaseJourneys.COLLECTION),
					Document.class)
			.getMappedResults()
			.stream()
			.map(Households::row)
			.toList();
	}

	private static HouseholdRow row(Document household) {
		String movedInOn = household.getString("movedInOn");
		return new HouseholdRow(sorted(household, "cases"), sorted(household, "territories"),
				(movedInOn != null) ? LocalDate.parse(movedInOn) : null);
	}

	private static List<String> sorted(Document household, String field) {
		List<String> values = household.getList(field, String.class);
		return (values == null) ? List.of() : values.stream().filter((value) -> value != null).sorted().toList();
	}

}
