package fr.logementdabord.measure.view.equity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementsView;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Searches the places that were granted, within the viewer's scope.
 */
@Component
public class GrantList {

	/** More rows than this belong in a report. */
	public static final int MAX_ROWS = 20_000;

	private static final Sort ORDER = Sort.by(Sort.Order.desc("holdings.takenOn"), Sort.Order.asc("territory"),
			Sort.Order.asc("holdings.measureId"));

	private final MongoTemplate mongo;

	private final Views views;

	GrantList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * All grants of a year, the newest first.
	 */
	public List<Grant> find(Scope scope, int year, @Nullable String territory, @Nullable String measureType) {
		List<Criteria> lines = new ArrayList<>(List.of(scope.criteria()));
		if (territory != null) {
			lines.add(Criteria.where("territory").is(territory));
		}
		if (measureType != null) {
			lines.add(Criteria.where("measureType").is(measureType));
		}
		Criteria within = Criteria.where("holdings.takenOn")
			.gte(LocalDate.of(year, 1, 1))
			.lte(LocalDate.of(year, 12, 31))
			.and("holdings.caseId")
			.nin(scope.hidden());
		return this.mongo
			.aggregate(Aggregation.newAggregation(Aggregation.match(new Criteria().andOperator(lines)),
					Aggregation.unwind("holdings"), Aggregation.match(within), Aggregation.sort(ORDER),
					Aggregation.limit(MAX_ROWS)), this.views.collection(AgreementsView.COLLECTION), Grant.class)
			.getMappedResults();
	}

}
