package fr.logementdabord.measure.web.course;

import fr.logementdabord.web.problem.NotFound;

/**
 * What the association may do with the course of a measure, and how it is called in the
 * API and in the pages.
 */
enum CourseAction {

	RENEW("renewal", "renouvellement"), SUSPEND("suspension", "suspension"), RESUME("resumption", "reprise"),
	DEFER_END("end-deferral", "fin-differee"), STOP_DEFERRING("end-deferral-lifted", "fin-possible"),
	ASK_TYPE("type-change", "changement-de-mesure"), DROP_TYPE("type-change-dropped", "maintien-de-la-mesure");

	private final String api;

	private final String page;

	CourseAction(String api, String page) {
		this.api = api;
		this.page = page;
	}

	String api() {
		return this.api;
	}

	static CourseAction ofApi(String segment) {
		for (CourseAction action : values()) {
			if (action.api.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette action");
	}

	static CourseAction ofPage(String segment) {
		for (CourseAction action : values()) {
			if (action.page.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette page");
	}

}
