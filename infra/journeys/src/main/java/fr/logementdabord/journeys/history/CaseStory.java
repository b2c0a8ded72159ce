package fr.logementdabord.journeys.history;

import java.util.List;

/**
 * One case from its saisine to its end.
 *
 * @param number counts the saisines in the order of their days, from zero
 * @param steps what follows the saisine, in order
 */
record CaseStory(int number, Platform platform, Saisine saisine, List<Step> steps) {

	CaseStory {
		steps = List.copyOf(steps);
	}

	/** The saisine and what follows. */
	int actions() {
		return 1 + this.steps.size();
	}

}
