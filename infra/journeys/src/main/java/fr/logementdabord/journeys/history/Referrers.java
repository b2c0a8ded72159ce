package fr.logementdabord.journeys.history;

/**
 * The invented partners, by the kind of partner they are.
 */
final class Referrers {

	private Referrers() {
	}

	static String login(String referrerType, Platform platform) {
		return switch (referrerType) {
			case "CCAS" -> platform.ccas();
			case "MDS" -> "mds.referent";
			case "GUARDIAN" -> "tutelle.mandataire";
			case "SHELTER" -> "hebergement.referent";
			case "SIAO" -> "siao.antenne";
			case "HOSPITAL" -> "hopital.social";
			case "LANDLORD" -> "habitat.social";
			default -> "mission.locale";
		};
	}

}
