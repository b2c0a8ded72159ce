package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.FigureChange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Step;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds what was recorded of the cases behind a change.
 */
@Component
public class StepsBetween {

	private final MongoTemplate mongo;

	private final Views views;

	StepsBetween(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * The steps that the viewer may see, recorded after the first moment and not after
	 * the second, by case: what happened, when, and since when it is known. What else is
	 * known of them is told by the timeline of the case, in the words that this viewer
	 * may read.
	 */
	public Map<String, List<Step>> of(List<FigureChange> changes, Scope scope, Instant first, Instant second) {
		Set<String> cases = changes.stream()
			.flatMap((change) -> change.rows().stream())
			.map(FigureChange.RowChange::caseId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Query query = new Query(
				new Criteria().andOperator(Criteria.where("_id").in(cases), scope.cases(Part.REFERRAL)));
		Map<String, List<Step>> found = new HashMap<>();
		this.mongo.find(query, CaseJourney.class, this.views.collection(CaseJourneys.COLLECTION))
			.forEach((journey) -> found.put(journey.id(),
					scope.on(journey)
						.steps()
						.stream()
						.filter((step) -> step.recordedAt().isAfter(first) && !step.recordedAt().isAfter(second))
						.map(Step::withoutDetails)
						.toList()));
		return found;
	}

}
