package fr.logementdabord.measure.web.journal;

import fr.logementdabord.web.problem.NotFound;

/**
 * What the association writes in a journal, and how it is called in the API and in the
 * pages.
 */
enum JournalAction {

	JOIN("team", "equipe"), LEAVE("team-departures", "departs"), CONTACT("contacts", "contacts"),
	STRIKE("contact-strikes", "contacts-annules"), OBSTACLE("obstacles", "obstacles"),
	LIFT("obstacle-lifts", "obstacles-leves"), ORIENT("partner-orientations", "orientations"),
	OUTCOME("partner-outcomes", "reponses");

	private final String api;

	private final String page;

	JournalAction(String api, String page) {
		this.api = api;
		this.page = page;
	}

	String api() {
		return this.api;
	}

	static JournalAction ofApi(String segment) {
		for (JournalAction action : values()) {
			if (action.api.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette action");
	}

	static JournalAction ofPage(String segment) {
		for (JournalAction action : values()) {
			if (action.page.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette page");
	}

}
