package fr.logementdabord.journeys.history;

/**
 * The invented landlords.
 */
enum Landlord {

	HABITAT("bailleur.habitat"), LITTORAL("bailleur.littoral");

	private final String login;

	Landlord(String login) {
		this.login = login;
	}

	String login() {
		return this.login;
	}

}
