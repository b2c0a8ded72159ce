package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.FigureChange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.logementdabord.reporting.view.casejourney.Step;

/**
 * What reads differently at two moments, and what was recorded in between of each case
 * concerned.
 *
 * @param first the earlier moment
 * @param second the later one
 * @param figures those that differ
 * @param steps recorded in between, by case
 */
public record Changes(Instant first, Instant second, List<FigureChange> figures, Map<String, List<Step>> steps) {

	public Changes {
		figures = List.copyOf(figures);
		steps = Map.copyOf(steps);
	}

}
