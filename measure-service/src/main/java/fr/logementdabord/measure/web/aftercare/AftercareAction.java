package fr.logementdabord.measure.web.aftercare;

import fr.logementdabord.web.problem.NotFound;

/**
 * What the association does after a measure, and how it is called in the API and in the
 * pages.
 */
enum AftercareAction {

	READ("readings", "lectures"), ARRANGE("handover", "relais"), COMPLETE("handover-outcome", "reprise");

	private final String api;

	private final String page;

	AftercareAction(String api, String page) {
		this.api = api;
		this.page = page;
	}

	String api() {
		return this.api;
	}

	static AftercareAction ofApi(String segment) {
		for (AftercareAction action : values()) {
			if (action.api.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette action");
	}

	static AftercareAction ofPage(String segment) {
		for (AftercareAction action : values()) {
			if (action.page.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette page");
	}

}
