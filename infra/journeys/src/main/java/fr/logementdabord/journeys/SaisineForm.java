package fr.logementdabord.journeys;

import java.util.List;
import java.util.Map;

/**
 * The form that partners send: a single person, informed and agreeing to meet the others.
 */
final class SaisineForm {

	private SaisineForm() {
	}

	static Map<String, ?> of(String referrerType, String composition, Person person, String commune,
			String housingSituation, String motive, String wish) {
		return Map.of("referrerType", referrerType, "household",
				Map.of("composition", composition, "members",
						List.of(Map.of("familyName", person.familyName(), "givenName", person.givenName(), "birthDate",
								person.birthDate().toString(), "link", "SELF", "phone", person.phone()))),
				"territoryBasis", Map.of("kind", "ATTACHMENT", "communeInsee", commune), "housingSituation",
				housingSituation, "motive", motive, "informed", true, "agreesToConference", true, "wish", wish);
	}

}
