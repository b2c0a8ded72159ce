package fr.logementdabord.housing.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser sends it, turned into a request; what cannot be read or is not
 * valid is told field by field.
 */
final class PageForm {

	private final Map<String, String> sent;

	private final Map<String, String> unreadable = new LinkedHashMap<>();

	PageForm(Map<String, String> sent) {
		this.sent = sent;
	}

	@Nullable String text(String field) {
		String value = this.sent.get(field);
		return value == null || value.isBlank() ? null : value.strip();
	}

	@Nullable LocalDate date(String field) {
		String value = text(field);
		try {
			return value == null ? null : LocalDate.parse(value);
		}
		catch (DateTimeParseException ex) {
			this.unreadable.put(field, "La date n’a pas la forme attendue : année-mois-jour.");
			return null;
		}
	}

	@Nullable Integer integer(String field) {
		String value = text(field);
		try {
			return value == null ? null : Integer.valueOf(value);
		}
		catch (NumberFormatException ex) {
			this.unreadable.put(field, "Un nombre entier est attendu.");
			return null;
		}
	}

	/** Euros as people write them, {@code 326,50}. */
	@Nullable Long cents(String field) {
		String value = text(field);
		try {
			return value == null ? null
					: new BigDecimal(value.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.'))
						.setScale(2, RoundingMode.UNNECESSARY)
						.movePointRight(2)
						.longValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			this.unreadable.put(field, "Un montant en euros est attendu, par exemple 326,50.");
			return null;
		}
	}

	@Nullable Boolean yesNo(String field) {
		String value = text(field);
		return value == null ? null : value.equals("true");
	}

	<E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
		String value = text(field);
		for (E choice : choices.getEnumConstants()) {
			if (choice.name().equals(value)) {
				return choice;
			}
		}
		if (value != null) {
			this.unreadable.put(field, "Ce choix n’existe pas.");
		}
		return null;
	}

	/** Codes separated by blanks, as several boxes of one name give them. */
	<E extends Enum<E>> List<E> choices(String field, Class<E> choices) {
		String value = text(field);
		List<E> chosen = new ArrayList<>();
		for (String code : value == null ? new String[0] : value.split("\\s+")) {
			Arrays.stream(choices.getEnumConstants())
				.filter((choice) -> choice.name().equals(code))
				.findFirst()
				.ifPresentOrElse(chosen::add, () -> this.unreadable.put(field, "Ce choix n’existe pas."));
		}
		return chosen;
	}

	/**
	 * The request, or the request stops with every wrong field.
	 */
	<T> T checked(T request, Validator validator) {
		List<FieldProblem> wrong = new ArrayList<>();
		this.unreadable.forEach((field, message) -> wrong.add(new FieldProblem(field, message)));
		validator.validate(request)
			.stream()
			.filter((violation) -> !this.unreadable.containsKey(violation.getPropertyPath().toString()))
			.forEach((violation) -> wrong
				.add(new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage())));
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		return request;
	}

}
