package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.SubmissionRequest.BasisPart;
import fr.logementdabord.referral.web.SubmissionRequest.HouseholdPart;
import fr.logementdabord.referral.web.SubmissionRequest.MemberPart;
import org.jspecify.annotations.Nullable;

/**
 * Between the fields of a form, the answers of a draft and the referral that programs
 * send. Field names are the paths that the problems name, so that each message finds its
 * field and no input is lost.
 */
final class SubmissionForm {

	/** Fields of a form that are no answers. */
	private static final Set<String> TECHNICAL = Set.of("action", "idempotencyKey", "version");

	private static final String MEMBERS = "household.members";

	private SubmissionForm() {
	}

	/**
	 * An empty form with one person: the applicant. No consent is given beforehand.
	 * @param referrerType what the directory says of who refers, null = nothing
	 */
	static FormAnswers empty(@Nullable String referrerType) {
		FormAnswers empty = new FormAnswers(Map.of(MEMBERS + "[0].link", List.of("SELF")));
		return CodeList.REFERRER_TYPE.has(referrerType) ? empty.with("referrerType", List.of(referrerType)) : empty;
	}

	/** The answers of a form as the browser sent it. */
	static FormAnswers answers(Map<String, List<String>> sent) {
		Map<String, List<String>> fields = new HashMap<>(sent);
		fields.keySet().removeAll(TECHNICAL);
		return new FormAnswers(fields);
	}

	/** The answers of a draft as a program sent it. */
	static FormAnswers typed(@Nullable Map<String, @Nullable Object> sent) {
		Map<String, List<String>> fields = new HashMap<>();
		if (sent != null) {
			sent.forEach((field, value) -> fields.put(field, texts(value)));
		}
		return new FormAnswers(fields);
	}

	/** All answers of a referral that was sent in one go. */
	static FormAnswers of(SubmissionRequest sent) {
		Map<String, List<String>> fields = new TreeMap<>();
		put(fields, "submittedOn", sent.submittedOn());
		put(fields, "referrerType", sent.referrerType());
		HouseholdPart household = sent.household();
		if (household != null) {
			put(fields, "household.composition", household.composition());
			List<@Nullable MemberPart> members = (household.members() != null) ? household.members() : List.of();
			for (int i = 0; i < Math.min(members.size(), FormAnswers.MOST_MEMBERS); i++) {
				put(fields, MEMBERS + "[" + i + "].", members.get(i));
			}
		}
		if (sent.territoryBasis() != null) {
			put(fields, "territoryBasis.kind", sent.territoryBasis().kind());
			put(fields, "territoryBasis.communeInsee", sent.territoryBasis().communeInsee());
		}
		put(fields, "housingSituation", sent.housingSituation());
		put(fields, "motive", sent.motive());
		put(fields, "informed", sent.informed());
		put(fields, "agreesToConference", sent.agreesToConference());
		put(fields, "wish", sent.wish());
		typed(sent.answers()).fields().forEach((field, values) -> values.forEach((value) -> put(fields, field, value)));
		return new FormAnswers(fields);
	}

	/** What the API would have been sent. A commune may be typed by its name. */
	static SubmissionRequest request(FormAnswers answers, Territories territories) {
		List<@Nullable MemberPart> people = new ArrayList<>();
		for (int i = 0; i < answers.members(); i++) {
			String at = MEMBERS + "[" + i + "].";
			people.add(new MemberPart(answers.first(at + "familyName"), answers.first(at + "givenName"),
					answers.first(at + "birthDate"), answers.first(at + "link"), answers.first(at + "phone")));
		}
		return new SubmissionRequest(answers.first("submittedOn"), answers.first("referrerType"),
				new HouseholdPart(answers.first("household.composition"), people),
				new BasisPart(answers.first("territoryBasis.kind"), commune(answers, territories)),
				answers.first("housingSituation"), answers.first("motive"), truth(answers.first("informed")),
				truth(answers.first("agreesToConference")), answers.first("wish"), null);
	}

	private static @Nullable String commune(FormAnswers answers, Territories territories) {
		String typed = answers.first("territoryBasis.communeInsee");
		return (typed != null) ? territories.communeNamed(typed).map(Commune::insee).orElse(typed) : null;
	}

	private static @Nullable Boolean truth(@Nullable String typed) {
		return (typed != null) ? "true".equals(typed) : null;
	}

	private static void put(Map<String, List<String>> fields, String at, @Nullable MemberPart member) {
		if (member != null) {
			put(fields, at + "link", member.link());
			put(fields, at + "familyName", member.familyName());
			put(fields, at + "givenName", member.givenName());
			put(fields, at + "birthDate", member.birthDate());
			put(fields, at + "phone", member.phone());
		}
	}

	/** A field sent twice has two values, and is told so. */
	private static void put(Map<String, List<String>> fields, String field, @Nullable Object value) {
		if (value != null) {
			List<String> values = new ArrayList<>(fields.getOrDefault(field, List.of()));
			values.add(String.valueOf(value));
			fields.put(field, values);
		}
	}

	private static List<String> texts(@Nullable Object value) {
		if (value instanceof List<?> several) {
			return several.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(String.valueOf(value)) : List.of();
	}

}
