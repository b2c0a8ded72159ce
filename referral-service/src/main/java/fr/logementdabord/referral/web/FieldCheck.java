package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong, field by field, so that people correct everything at once. The
 * messages never repeat a value: it may be personal.
 */
final class FieldCheck {

	private static final String NEEDED = "Cette information est nécessaire.";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private final List<FieldProblem> problems = new ArrayList<>();

	void wrong(String field, String message) {
		this.problems.add(new FieldProblem(field, message));
	}

	List<FieldProblem> problems() {
		return List.copyOf(this.problems);
	}

	boolean allGood() {
		return this.problems.isEmpty();
	}

	void throwIfWrong() {
		if (!this.problems.isEmpty()) {
			throw new ProblemException(Problems.invalid(this.problems));
		}
	}

	/** A code of a list. */
	String code(String field, @Nullable String value, CodeList list) {
		if (value == null || value.isBlank()) {
			wrong(field, NEEDED);
			return "";
		}
		if (!list.has(value)) {
			wrong(field, "Ce choix ne fait pas partie de la liste.");
		}
		return value;
	}

	/** Codes of a list, at least one. */
	List<String> codes(String field, @Nullable List<String> values, CodeList list) {
		List<String> sent = (values != null) ? values.stream().filter((one) -> !one.isBlank()).distinct().toList()
				: List.of();
		if (sent.isEmpty()) {
			wrong(field, "Choisissez au moins une réponse.");
		}
		if (!sent.stream().allMatch(list::has)) {
			wrong(field, "Ce choix ne fait pas partie de la liste.");
		}
		return sent;
	}

	/** An hour of the day, such as 14:30. */
	@Nullable LocalTime hour(String field, @Nullable String value) {
		if (value == null || !value.strip().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
			wrong(field, "L’heure s’écrit heures:minutes, par exemple 14:30.");
			return null;
		}
		return LocalTime.parse(value.strip());
	}

	/** A whole number. */
	int number(String field, @Nullable String value) {
		if (value == null || !value.strip().matches("\\d{1,6}")) {
			wrong(field, "Un nombre entier est attendu.");
			return 0;
		}
		return Integer.parseInt(value.strip());
	}

	/** A text that must be there. */
	String text(String field, @Nullable String value, int longest) {
		String text = optionalText(field, value, longest);
		if (text == null) {
			wrong(field, NEEDED);
			return "";
		}
		return text;
	}

	/** A text that may be absent. */
	@Nullable String optionalText(String field, @Nullable String value, int longest) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		if (text.length() > longest) {
			wrong(field, "Ce texte dépasse %d caractères.".formatted(longest));
		}
		if (text.chars().anyMatch((c) -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
			wrong(field, "Ce texte contient des caractères invisibles à retirer.");
		}
		return text;
	}

	/** A yes or no that must be answered. */
	boolean answer(String field, @Nullable Boolean value) {
		if (value == null) {
			wrong(field, "Répondez par oui ou par non.");
			return false;
		}
		return value;
	}

	/** A day that has come; today when nothing is said. */
	LocalDate dayUntil(LocalDate today, String field, @Nullable String value) {
		LocalDate day = (value != null && !value.isBlank()) ? day(field, value) : today;
		if (day != null && day.isAfter(today)) {
			wrong(field, "Cette date est dans le futur.");
		}
		return (day != null) ? day : today;
	}

	/** A day that exists. */
	@Nullable LocalDate day(String field, @Nullable String value) {
		if (value == null || value.isBlank()) {
			wrong(field, NEEDED);
			return null;
		}
		try {
			return LocalDate.parse(value.strip(), DAY);
		}
		catch (DateTimeParseException ex) {
			wrong(field, value.strip().matches("\\d{4}-\\d{2}-\\d{2}") ? "Cette date n’existe pas."
					: "La date s’écrit année-mois-jour, par exemple 2008-03-15.");
			return null;
		}
	}

}
