package fr.logementdabord.measure.view.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import fr.logementdabord.web.table.SortableFields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Searches agreements year by year, with their places, within the viewer's scope.
 */
@Component
public class AgreementList {

	/** More rows than this belong in a report, not in a download. */
	public static final int MAX_DOWNLOAD = 20_000;

	private static final Sort ORDER = Sort.by(Sort.Order.desc("years.year"), Sort.Order.asc("territory"),
			Sort.Order.asc("measureType"), Sort.Order.asc("provider"));

	private static final SortableFields SORTED = SortableFields.otherwise("year", true)
		.stored("year", "years.year")
		.id("agreementId")
		.and("provider", "territory", "measureType")
		.stored("envelope", "years.envelope");

	private final MongoTemplate mongo;

	private final Views views;

	AgreementList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = the latest year first
	 */
	public Page<AgreementYear> find(Scope scope, AgreementSearch search, @Nullable String sort, PageRequest asked) {
		List<AggregationOperation> wanted = wanted(scope, search);
		List<AggregationOperation> rows = new ArrayList<>(wanted);
		rows.add(Aggregation.sort(sorted(sort)));
		rows.add(Aggregation.skip(asked.offset()));
		rows.add(Aggregation.limit(asked.size()));
		return Page.of(rows(rows), asked, total(wanted));
	}

	/**
	 * All rows of a search, for a download.
	 */
	public List<AgreementYear> all(Scope scope, AgreementSearch search, @Nullable String sort) {
		List<AggregationOperation> rows = new ArrayList<>(wanted(scope, search));
		rows.add(Aggregation.sort(sorted(sort)));
		rows.add(Aggregation.limit(MAX_DOWNLOAD));
		return rows(rows);
	}

	/**
	 * Agreements that can take a measure on a day.
	 */
	public List<AgreementDocument> withFreePlace(Scope scope, String territory, String measureType, LocalDate day) {
		Query query = Query
			.query(new Criteria().andOperator(scope.criteria(), Criteria.where("territory").is(territory),
					Criteria.where("measureType").is(measureType), Criteria.where("years.year").is(day.getYear())));
		query.with(Sort.by("provider"));
		return this.mongo.find(query, AgreementDocument.class, this.views.collection(AgreementsView.COLLECTION))
			.stream()
			.filter((agreement) -> agreement.freeOn(day) > 0)
			.toList();
	}

	/**
	 * Whole agreements, with all their years.
	 */
	public List<AgreementDocument> documents(Scope scope) {
		return this.mongo.find(Query.query(scope.criteria()), AgreementDocument.class,
				this.views.collection(AgreementsView.COLLECTION));
	}

	/**
	 * Territories with an agreement, in their order.
	 */
	public List<String> territories(Scope scope) {
		return this.mongo
			.findDistinct(Query.query(scope.criteria()), "territory", this.views.collection(AgreementsView.COLLECTION),
					String.class)
			.stream()
			.sorted()
			.toList();
	}

	/** What does not differ otherwise follows in the list's own order. */
	private static Sort sorted(@Nullable String sort) {
		return (sort != null && !sort.isBlank()) ? SORTED.sort(sort).and(ORDER) : ORDER;
	}

	private List<AgreementYear> rows(List<AggregationOperation> steps) {
		return this.mongo
			.aggregate(Aggregation.newAggregation(steps), this.views.collection(AgreementsView.COLLECTION),
					AgreementYear.class)
			.getMappedResults();
	}

	private long total(List<AggregationOperation> wanted) {
		List<AggregationOperation> counted = new ArrayList<>(wanted);
		counted.add(Aggregation.count().as("rows"));
		Document total = this.mongo
			.aggregate(Aggregation.newAggregation(counted), this.views.collection(AgreementsView.COLLECTION),
					Document.class)
			.getUniqueMappedResult();
		return (total != null) ? ((Number) total.get("rows")).longValue() : 0;
	}

	private static List<AggregationOperation> wanted(Scope scope, AgreementSearch search) {
		return List.of(Aggregation.match(search.lines(scope.criteria())), Aggregation.unwind("years"),
				Aggregation.match(search.years()));
	}

}
