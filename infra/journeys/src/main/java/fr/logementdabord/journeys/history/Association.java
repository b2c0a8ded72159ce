package fr.logementdabord.journeys.history;

/**
 * The invented associations that run measures.
 */
enum Association {

	ESCALE("asso.escale", "asso-escale"), RELAIS("asso.relais", "asso-relais"), CANAL("asso.canal", "asso-canal"),
	RIVAGE("asso.rivage", "asso-rivage");

	private final String login;

	private final String organisation;

	Association(String login, String organisation) {
		this.login = login;
		this.organisation = organisation;
	}

	String login() {
		return this.login;
	}

	String organisation() {
		return this.organisation;
	}

	/** One of its workers; who that is, only the association knows. */
	String worker(int number) {
		return "ref-%s-%02d".formatted(this.organisation.substring("asso-".length()), number);
	}

}
