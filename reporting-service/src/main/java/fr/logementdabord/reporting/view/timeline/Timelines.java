package fr.logementdabord.reporting.view.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Sight;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.Wait;
import fr.logementdabord.reporting.web.ParisDays;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds the timeline of a case within a scope.
 */
@Component
public class Timelines {

	private final MongoTemplate mongo;

	private final Views views;

	private final Sentences sentences;

	private final Clock clock;

	Timelines(MongoTemplate mongo, Views views, Sentences sentences, Clock clock) {
		this.mongo = mongo;
		this.views = views;
		this.sentences = sentences;
		this.clock = clock;
	}

	/**
	 * The timeline; empty when there is none or it is not for this viewer.
	 */
	public Optional<Timeline> of(Scope scope, String caseId) {
		Criteria one = new Criteria().andOperator(scope.cases(Part.REFERRAL), Criteria.where("_id").is(caseId));
		CaseJourney found = this.mongo.findOne(new Query(one), CaseJourney.class,
				this.views.collection(CaseJourneys.COLLECTION));
		return Optional.ofNullable(found)
			.map((journey) -> timeline(journey, scope.on(journey), ParisDays.today(this.clock)));
	}

	private Timeline timeline(CaseJourney journey, Sight sight, LocalDate today) {
		List<Timeline.Awaited> waits = sight.waits()
			.stream()
			.map((wait) -> awaited(wait, today))
			.sorted(Comparator.comparing(Timeline.Awaited::blocking).reversed())
			.toList();
		return new Timeline(journey.id(), journey.territory(), journey.status(), journey.status().over(),
				sight.sees(Part.HOUSING) ? journey.housed() : null, waits.stream().anyMatch(Timeline.Awaited::blocking),
				entries(sight), waits, sight.measures(), today);
	}

	private List<Timeline.Entry> entries(Sight sight) {
		List<Timeline.Entry> entries = new ArrayList<>();
		LocalDate previous = null;
		for (Step step : sight.steps()) {
			LocalDate recordedOn = ParisDays.of(step.recordedAt());
			entries.add(new Timeline.Entry(step.kind().eventName(), step.kind().part(), step.on(), recordedOn,
					recordedOn.isAfter(step.on()), this.sentences.of(step, sight.seesTypeIn(step)),
					(previous != null) ? ChronoUnit.DAYS.between(previous, step.on()) : 0));
			previous = step.on();
		}
		return entries;
	}

	private static Timeline.Awaited awaited(Wait wait, LocalDate today) {
		return new Timeline.Awaited(wait.kind(), wait.kind().part(), wait.kind().blocking(), wait.since(),
				Math.max(0, ChronoUnit.DAYS.between(wait.since(), today)), wait.dueOn(),
				wait.dueOn() != null && wait.dueOn().isBefore(today));
	}

}
