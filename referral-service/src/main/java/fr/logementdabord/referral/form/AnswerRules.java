package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.logementdabord.referral.form.Question.Kind;

/**
 * What one value must look like, by kind of question. Each rule gives the sentence that
 * says what is wrong, or nothing.
 */
final class AnswerRules {

	private static final int OLDEST_YEARS = 120;

	private static final int MOST_MONTHS = 600;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){5,14}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+){1,10}");

	private static final Pattern FILE_NUMBER = Pattern.compile("[0-9A-Za-z](?:[ /-]?[0-9A-Za-z]){3,29}");

	private AnswerRules() {
	}

	static Optional<String> wrong(Question question, String value, LocalDate today, LocalDate submittedOn) {
		Kind kind = question.kind();
		return switch (kind) {
			case CODE, CODES -> wrongUnless(question.list() != null && question.list().has(value),
					"Ce choix ne fait pas partie de la liste.");
			case YES_NO -> wrongUnless("true".equals(value) || "false".equals(value), "Répondez par oui ou par non.");
			case TEXT, COMMUNE -> line(value, question.longest());
			case LONG_TEXT -> words(value, question.longest());
			case DAY -> day(value, today, submittedOn);
			case EUROS ->
				wrongUnless(Money.cents(value).isPresent(), "Indiquez un montant en euros, par exemple 1 250,50.");
			case NUMBER -> wrongUnless(value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_MONTHS,
					"Indiquez un nombre entier, de 0 à %d.".formatted(MOST_MONTHS));
			case PHONE ->
				wrongUnless(PHONE.matcher(value).matches(), "Ce numéro de téléphone n’a pas la forme attendue.");
			case EMAIL -> wrongUnless(value.length() <= question.longest() && EMAIL.matcher(value).matches(),
					"Cette adresse de courriel n’a pas la forme attendue.");
			case FILE_NUMBER ->
				wrongUnless(FILE_NUMBER.matcher(value).matches(), "Ce numéro compte de 4 à 30 chiffres ou lettres.");
		};
	}

	private static Optional<String> line(String value, int longest) {
		return injection(value).or(() -> words(value, longest));
	}

	/** A name or another single line: neither markup nor the start of a formula. */
	static Optional<String> injection(String value) {
		if (value.indexOf('<') >= 0 || value.indexOf('>') >= 0) {
			return Optional.of("Ce texte ne peut contenir ni < ni >.");
		}
		return wrongUnless(value.isEmpty() || "=+-@".indexOf(value.charAt(0)) < 0,
				"Ce texte ne peut pas commencer par =, +, - ou @.");
	}

	/** Words as people write them; they are shown as text, whatever they contain. */
	private static Optional<String> words(String value, int longest) {
		if (value.length() > longest) {
			return Optional.of("Ce texte dépasse %d caractères.".formatted(longest));
		}
		return wrongUnless(value.chars().noneMatch(AnswerRules::isInvisible),
				"Ce texte contient des caractères invisibles à retirer.");
	}

	private static Optional<String> day(String value, LocalDate today, LocalDate submittedOn) {
		LocalDate day;
		try {
			day = LocalDate.parse(value, DAY);
		}
		catch (DateTimeParseException ex) {
			return Optional.of(value.matches("\\d{4}-\\d{2}-\\d{2}") ? "Cette date n’existe pas."
					: "La date s’écrit année-mois-jour, par exemple 2008-03-15.");
		}
		if (day.isAfter(submittedOn)) {
			return Optional
				.of(day.isAfter(today) ? "Cette date est dans le futur." : "Cette date est postérieure à la saisine.");
		}
		return wrongUnless(!day.isBefore(submittedOn.minusYears(OLDEST_YEARS)),
				"Cette date remonte à plus de %d ans.".formatted(OLDEST_YEARS));
	}

	private static boolean isInvisible(int c) {
		return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
	}

	private static Optional<String> wrongUnless(boolean right, String message) {
		return right ? Optional.empty() : Optional.of(message);
	}

}
