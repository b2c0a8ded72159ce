package fr.logementdabord.measure.web.grant;

import java.util.Arrays;

import fr.logementdabord.web.problem.NotFound;

/**
 * What the Department does with a grant, and how it is called in the API and in the
 * pages.
 */
enum GrantAction {

	BUDGET("budget", "budget"), AMENDMENT("amendments", "avenants"), PAYMENT("payment", "versement"),
	TRANSFER("transfers", "transferts"), COST("costs", "depenses"), STRIKE("strike", "annulation"),
	REPORT("reports", "comptes-rendus"), LETTER("letters", "courriers"), ANSWER("answer", "reponse");

	private final String api;

	private final String page;

	GrantAction(String api, String page) {
		this.api = api;
		this.page = page;
	}

	String api() {
		return this.api;
	}

	/** The part of the path that names the cost or the letter it is about, if any. */
	String line() {
		return switch (this) {
			case STRIKE -> "/costs/{line}";
			case ANSWER -> "/letters/{line}";
			case BUDGET, AMENDMENT, PAYMENT, TRANSFER, COST, REPORT, LETTER -> "";
		};
	}

	static GrantAction ofApi(String segment) {
		return Arrays.stream(values())
			.filter((action) -> action.api.equals(segment))
			.findFirst()
			.orElseThrow(() -> new NotFound("Cette action"));
	}

	static GrantAction ofPage(String segment) {
		return Arrays.stream(values())
			.filter((action) -> action.page.equals(segment))
			.findFirst()
			.orElseThrow(() -> new NotFound("Cette action"));
	}

}
