package fr.logementdabord.journeys.history;

import java.util.Comparator;
import java.util.List;

/**
 * Steps by their days. Those of one day keep the order in which they were told.
 */
final class Chronology {

	private Chronology() {
	}

	static List<Step> inOrder(List<Step> steps) {
		return steps.stream().sorted(Comparator.comparing(Step::on)).toList();
	}

}
