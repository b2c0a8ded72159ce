package fr.logementdabord.referral.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.logementdabord.referral.form.Question.Keep;
import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.SensitiveCodes;

/**
 * Which answers may stand in an event that others may read along: known codes about the
 * household as a whole that tell neither health, violence nor justice, as the columns
 * {@code keep} and {@code kind} of the form say, and the day of the saisine. Whatever is
 * not clearly such a code is confidential, a mistake too: it may be a name in the wrong
 * field.
 *
 * @param open what may travel
 * @param confidential what belongs in the vault
 */
public record Travelling(FormAnswers open, FormAnswers confidential) {

	private static final Set<Kind> CODED = Set.of(Kind.CODE, Kind.CODES, Kind.YES_NO, Kind.COMMUNE);

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern COMMUNE = Pattern.compile("\\d[\\dAB]\\d{3}");

	private static final String SUBMITTED_ON = "submittedOn";

	private static final String MOTIVE = "motive";

	private static final String PLACE = "territoryBasis.communeInsee";

	/** Sorts answers by the questions of a version of the form. */
	public static Travelling of(FieldSet form, FormAnswers answers) {
		Map<String, List<String>> open = new TreeMap<>();
		Map<String, List<String>> confidential = new TreeMap<>();
		answers.fields()
			.forEach((field,
					values) -> values.forEach((value) -> (mayTravel(form, field, value) ? open : confidential)
						.computeIfAbsent(field, (key) -> new ArrayList<>())
						.add(value)));
		if (confidential.containsKey(MOTIVE) && open.containsKey(PLACE)) {
			// who sees that a motive is kept back must not see where the household lives
			confidential.put(PLACE, open.remove(PLACE));
		}
		return new Travelling(new FormAnswers(open), new FormAnswers(confidential));
	}

	private static boolean mayTravel(FieldSet form, String field, String value) {
		if (field.endsWith(FormAnswers.ABSENT)) {
			return CodeList.ABSENCE.has(value)
					&& form.questionOf(field).filter((question) -> !question.ofMember()).isPresent();
		}
		if (SUBMITTED_ON.equals(field)) {
			return DAY.matcher(value.strip()).matches();
		}
		return form.questionOf(field).filter((question) -> mayTravel(question, value.strip())).isPresent();
	}

	private static boolean mayTravel(Question question, String value) {
		if (question.ofMember() || question.keep() == Keep.VAULT || !CODED.contains(question.kind())) {
			return false;
		}
		CodeList list = question.list();
		return switch (question.kind()) {
			case COMMUNE -> COMMUNE.matcher(value).matches();
			case YES_NO -> "true".equals(value) || "false".equals(value) || CodeList.ABSENCE.has(value);
			default ->
				list != null && (list.has(value) || CodeList.ABSENCE.has(value)) && !SensitiveCodes.has(list, value);
		};
	}

}
