package fr.logementdabord.referral.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.logementdabord.inbox.Sender;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.web.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The data of {@code referral-submitted}, read as far as it can be read. Fields that are
 * not known here are left aside: a later version may add some.
 *
 * @param referrer organisation that refers, absent when it is not clear
 * @param reference the sender's own number of the file
 * @param ticket of what was deposited beforehand
 * @param answers by field of the form, the day of the saisine among them
 * @param wrong everything that is wrong beside the answers
 */
record SubmittedEvent(@Nullable String referrer, @Nullable String reference, @Nullable String ticket,
		FormAnswers answers, List<FieldProblem> wrong) {

	static final String ANSWERS = "answers";

	private static final String SUBMITTED_ON = "submittedOn";

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,39}");

	/** Field names as the form has them; anything else is not repeated. */
	private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9.\\[\\]]{1,80}");

	static SubmittedEvent read(JsonNode data, Sender sender) {
		List<FieldProblem> wrong = new ArrayList<>();
		String referrer = text(data, "referrerOrganisation", wrong);
		if (referrer == null) {
			referrer = sender.only();
		}
		if (referrer == null) {
			wrong.add(new FieldProblem("referrerOrganisation", "Indiquez pour quel saisissant vous parlez."));
		}
		String reference = text(data, "reference", wrong);
		if (reference != null && !REFERENCE.matcher(reference).matches()) {
			wrong.add(new FieldProblem("reference",
					"La référence compte de 1 à 40 lettres sans accent, chiffres, tirets, points ou barres."));
			reference = null;
		}
		FormAnswers answers = answers(data.path(ANSWERS), wrong);
		String day = text(data, SUBMITTED_ON, wrong);
		return new SubmittedEvent(referrer, reference, text(data, "ticket", wrong),
				(day != null) ? answers.with(SUBMITTED_ON, List.of(day)) : answers, wrong);
	}

	/** The answers of an event or a deposit. */
	static FormAnswers answers(JsonNode sent, List<FieldProblem> wrong) {
		if (!sent.isObject()) {
			wrong.add(new FieldProblem(ANSWERS, "Les réponses forment un objet JSON, une clé par question."));
			return FormAnswers.none();
		}
		Map<String, List<String>> fields = new TreeMap<>();
		sent.properties().forEach((answer) -> {
			String field = answer.getKey();
			if (ANSWERS.equals(field) || !FIELD.matcher(field).matches()) {
				wrong.add(new FieldProblem(ANSWERS, "Une clé n’est pas celle d’une question du formulaire."));
				return;
			}
			List<String> values = new ArrayList<>();
			for (JsonNode value : answer.getValue().isArray() ? answer.getValue() : List.of(answer.getValue())) {
				if (value.isContainer()) {
					wrong.add(new FieldProblem(field, "La valeur n’a pas la forme attendue."));
				}
				else if (!value.isNull()) {
					values.add(value.asString());
				}
			}
			fields.put(field, values);
		});
		return new FormAnswers(fields);
	}

	private static @Nullable String text(JsonNode data, String field, List<FieldProblem> wrong) {
		JsonNode value = data.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			wrong.add(new FieldProblem(field, "La valeur n’a pas la forme attendue."));
			return null;
		}
		return value.asString().isBlank() ? null : value.asString().strip();
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "SubmittedEvent[" + this.reference + "]";
	}

}
