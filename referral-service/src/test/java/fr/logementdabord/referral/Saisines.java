package fr.logementdabord.referral;

import java.time.LocalDate;

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

	/**
	 * Melle D as a draft, with questions answered that not every version of the form
	 * asks.
	 */
	public static final String ANSWERS = """
			{"answers": {"referrerType": "CCAS", "referrer.worker": "Ada Test", "referrer.phone": "03 21 00 00 00",
			"household.composition": "SINGLE_WOMAN", "household.members[0].link": "SELF",
			"household.members[0].familyName": "%s", "household.members[0].givenName": "%s",
			"household.members[0].birthDate": "%s", "household.members[0].phone": "%s",
			"household.members[0].gender": "WOMAN", "contact.channels": ["TEXT_MESSAGE", "THROUGH_REFERRER"],
			"contact.caution": "NO_MESSAGE", "territoryBasis.kind": "ATTACHMENT", "territoryBasis.communeInsee": "62119",
			"housingSituation": "ROUGH_SLEEPING", "motive": "NO_RESOURCES", "urgency": "URGENT",
			"urgency.reason": "Plus d'abri dès lundi", "difficulties": ["ISOLATION", "MENTAL_HEALTH"],
			"resources.kinds": ["RSA"], "resources.monthly": "607,75", "siao.number": "62-12345",
			"dalo.outcome": "NOT_ASKED", "socialHousing.requested": false, "informed": true, "agreesToConference": true,
			"wish": "%s"}}"""
		.formatted(FAMILY_NAME, GIVEN_NAME, BIRTH_DATE, PHONE, WISH);

	private Saisines() {
	}

	/** Melle D, in Béthune (seed:571-588). */
	public static String melleD() {
		return saisine("62119", BIRTH_DATE, "NO_RESOURCES");
	}

	/** One that was received on paper on a day, and is written down today. */
	public static String onPaper(String saisine, LocalDate day) {
		return saisine.replaceFirst("\\{", "{\"submittedOn\": \"" + day + "\", ");
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
