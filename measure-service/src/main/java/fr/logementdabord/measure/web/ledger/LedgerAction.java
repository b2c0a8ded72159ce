package fr.logementdabord.measure.web.ledger;

import fr.logementdabord.web.problem.NotFound;

/**
 * What the association writes in a ledger, and how it is called in the API and in the
 * pages.
 */
enum LedgerAction {

	GRANT("grants", "dotations"), PAY("payments", "versements"), REVERSE("reversals", "annulations"),
	GIVE_BACK("returns", "restitutions");

	private final String api;

	private final String page;

	LedgerAction(String api, String page) {
		this.api = api;
		this.page = page;
	}

	String api() {
		return this.api;
	}

	static LedgerAction ofApi(String segment) {
		for (LedgerAction action : values()) {
			if (action.api.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette action");
	}

	static LedgerAction ofPage(String segment) {
		for (LedgerAction action : values()) {
			if (action.page.equals(segment)) {
				return action;
			}
		}
		throw new NotFound("Cette page");
	}

}
