package fr.logementdabord.reporting.view.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.facts.MergedHouseholds;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.reporting.view.merges.HouseholdMerge;
import fr.logementdabord.reporting.view.merges.HouseholdMerges;
import fr.logementdabord.web.table.ListOrder;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds the households that moved in, within a scope. One household may have several
 * saisines, and be known under several ids until they are merged, and is one row all the
 * same, as in the figure of the households housed.
 */
@Component
public class Households {

	private static final ListOrder LATEST_FIRST = new ListOrder("movedInOn", true);

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
		return ListOrder.of(sort, Set.of("movedInOn"), LATEST_FIRST);
	}

	/**
	 * One page of them.
	 */
	public Page<HouseholdRow> page(Scope scope, @Nullable String territory, ListOrder order, PageRequest asked) {
		List<HouseholdRow> all = all(scope, territory, order);
		return Page.of(all.stream().skip(asked.offset()).limit(asked.size()).toList(), asked, all.size());
	}

	/**
	 * All of them.
	 */
	public List<HouseholdRow> all(Scope scope, @Nullable String territory, ListOrder order) {
		MergedHouseholds merged = MergedHouseholds
			.of(this.mongo.findAll(HouseholdMerge.class, this.views.collection(HouseholdMerges.COLLECTION)));
		Map<String, List<Document>> households = new TreeMap<>();
		housed(scope, territory).forEach((household) -> households
			.computeIfAbsent(merged.of(household.getString("_id")), (id) -> new ArrayList<>())
			.add(household));
		Comparator<HouseholdRow> byDay = Comparator.comparing(HouseholdRow::movedInOn,
				Comparator.nullsFirst(Comparator.naturalOrder()));
		// households that moved in on the same day stay in the order of their ids
		return households.values()
			.stream()
			.map(Households::row)
			.sorted(order.descending() ? byDay.reversed() : byDay)
			.toList();
	}

	// Households that were found to be one are still several here: a merge is recorded
	// beside the cases.
	private List<Document> housed(Scope scope, @Nullable String territory) {
		return this.mongo
			.aggregate(Aggregation.newAggregation(
					Aggregation.match(new Criteria().andOperator(scope.cases(Part.HOUSING),
							TerritoryFilter.in(territory), Criteria.where("housed").is(true))),
					Aggregation.group("household")
						.min("movedInOn")
						.as("movedInOn")
						.addToSet("_id")
						.as("cases")
						.addToSet("territory")
						.as("territories")),
					this.views.collection(CaseJourneys.COLLECTION), Document.class)
			.getMappedResults();
	}

	private static HouseholdRow row(List<Document> one) {
		LocalDate movedInOn = one.stream()
			.map((household) -> household.getString("movedInOn"))
			.filter(Objects::nonNull)
			.map(LocalDate::parse)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new HouseholdRow(sorted(one, "cases"), sorted(one, "territories"), movedInOn);
	}

	private static List<String> sorted(List<Document> one, String field) {
		return one.stream()
			.map((household) -> household.getList(field, String.class))
			.filter(Objects::nonNull)
			.flatMap(List::stream)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

}
