package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.Person;
import fr.logementdabord.referral.intake.IntakeAnswers.Read;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was sent, put together again from where its answers are kept.
 */
final class SentAnswers {

	private SentAnswers() {
	}

	static FormAnswers of(ReferralFile file, Household household, Read read) {
		Map<String, List<String>> fields = new TreeMap<>(read.open());
		read.walled()
			.forEach((field, codes) -> fields.merge(field, codes,
					(open, walled) -> Stream.concat(open.stream(), walled.stream()).toList()));
		put(fields, "referrerType", file.referrerType());
		put(fields, "household.composition", file.composition());
		put(fields, "territoryBasis.kind", file.basis());
		put(fields, "territoryBasis.communeInsee", file.communeInsee());
		put(fields, "housingSituation", file.housingSituation());
		put(fields, "motive", file.motive());
		put(fields, "informed", String.valueOf(file.informed()));
		if (!fields.containsKey("agreesToConference" + FormAnswers.ABSENT)) {
			put(fields, "agreesToConference", String.valueOf(file.agreesToConference()));
		}
		put(fields, "wish", household.wish());
		List<Person> members = household.members();
		for (int i = 0; i < members.size(); i++) {
			put(fields, "household.members[" + i + "].", members.get(i));
		}
		return new FormAnswers(fields);
	}

	private static void put(Map<String, List<String>> fields, String at, Person person) {
		put(fields, at + "link", person.link());
		put(fields, at + "familyName", person.familyName());
		put(fields, at + "givenName", person.givenName());
		put(fields, at + "birthDate", person.birthDate().toString());
		put(fields, at + "phone", person.phone());
	}

	private static void put(Map<String, List<String>> fields, String field, @Nullable String value) {
		if (value != null) {
			fields.put(field, List.of(value));
		}
	}

}
