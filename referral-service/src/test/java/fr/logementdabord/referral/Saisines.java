package fr.logementdabord.referral;

/**
 * Referrals as partners send them; the people are fictional.
 */
public final class Saisines {

	/** Name, birth date and phone that must be found nowhere but in the vault. */
	public static final String FAMILY_NAME = "Quévillard";

	public static final String GIVEN_NAME = "Maëlisse";

	public static final String BIRTH_DATE = "2007-03-15";

	public static final String PHONE = "06 98 76 54 31";

	public static final String WISH = "Garder mon chien Filou";

	public static final String FACT_FINDING = """
			{"imlOutcome": "DOES_NOT_ANSWER", "difficulties": ["NO_RESOURCES", "VIOLENCE"]}""";

	public static final String ORIENTATION = """
			{"measureType": "ADSL", "housing": {"typologies": ["STUDIO", "T1"], "communesWished": ["62119"],
			"accessible": false}, "reason": "Sans solution depuis deux mois"}""";

	private Saisines() {
	}

	/** Melle D, in Béthune (seed:571-588). */
	public static String melleD() {
		return saisine("62119", BIRTH_DATE, "NO_RESOURCES");
	}

	public static String saisine(String commune, String birthDate, String motive) {
		return """
				{"referrerType": "CCAS",
				 "household": {"composition": "SINGLE_WOMAN", "members": [{"familyName": "%s", "givenName": "%s",
				   "birthDate": "%s", "link": "SELF", "phone": "%s"}]},
				 "territoryBasis": {"kind": "ATTACHMENT", "communeInsee": "%s"},
				 "housingSituation": "ROUGH_SLEEPING", "motive": "%s", "informed": true, "agreesToConference": true,
				 "wish": "%s"}""".formatted(FAMILY_NAME, GIVEN_NAME, birthDate, PHONE, commune, motive, WISH);
	}

}
