package fr.logementdabord.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;

/**
 * Reads what was sent, JSON or form, field by field. A wrong field is noted with a French
 * sentence that never repeats the value, and reading goes on, so that all of them are
 * told at once by {@link #orThrow()}.
 */
public class Fields {

	/** The programme began in 2019 (seed:427): an earlier day is a slip of the pen. */
	public static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

	/** Later than any agreement that is signed today. */
	private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

	static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

	private static final String NECESSARY = "Cette information est nécessaire.";

	/** A thousand million euros. */
	static final long MANY_CENTS = 100_000_000_000L;

	private final Map<String, ?> sent;

	private final List<FieldProblem> wrong = new ArrayList<>();

	Fields(Map<String, ?> sent) {
		this.sent = sent;
	}

	/**
	 * Starts reading what was sent.
	 */
	public static Fields of(Map<String, ?> sent) {
		return new Fields(sent);
	}

	/**
	 * An organisation, agreement or worker: an id, never a name or an address.
	 */
	public String id(String name) {
		String text = text(name);
		if (text.isEmpty()) {
			return missing(name);
		}
		return ID.matcher(text).matches() ? text
				: wrong(name, "Un identifiant est attendu : lettres sans accent, chiffres, point ou tiret.");
	}

	/**
	 * One code of a list.
	 */
	public String code(String name, Collection<String> codes) {
		String text = text(name);
		if (text.isEmpty()) {
			return missing(name);
		}
		return codes.contains(text) ? text : wrong(name, "Cette valeur ne figure pas dans la liste.");
	}

	/**
	 * Several codes of a list: a JSON list, or boxes called {@code name.CODE}.
	 */
	public List<String> codes(String name, Collection<String> codes) {
		List<String> chosen = (this.sent.get(name) instanceof Collection<?> values)
				? values.stream().map(String::valueOf).distinct().toList()
				: codes.stream().filter((code) -> this.sent.containsKey(name + "." + code)).toList();
		if (chosen.isEmpty()) {
			missing(name);
		}
		else if (!codes.containsAll(chosen)) {
			wrong(name, "Cette valeur ne figure pas dans la liste.");
		}
		return chosen;
	}

	/**
	 * One answer for each of several questions: a JSON object, or fields called
	 * {@code name.QUESTION}.
	 */
	public Map<String, String> answers(String name, Collection<String> questions, Collection<String> codes) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String question : questions) {
			Object value = (this.sent.get(name) instanceof Map<?, ?> values) ? values.get(question)
					: this.sent.get(name + "." + question);
			String answer = (value != null) ? value.toString().strip() : "";
			if (codes.contains(answer)) {
				answers.put(question, answer);
			}
			else {
				wrong(name + "." + question,
						answer.isEmpty() ? NECESSARY : "Cette valeur ne figure pas dans la liste.");
			}
		}
		return answers;
	}

	/**
	 * Words, which may be none.
	 */
	public String words(String name, int longest) {
		String text = text(name);
		return (text.length() <= longest) ? text : wrong(name, "Ce texte dépasse " + longest + " caractères.");
	}

	/**
	 * Words, at least one.
	 */
	public String someWords(String name, int longest) {
		return has(name) ? words(name, longest) : missing(name);
	}

	/**
	 * A day between the beginning of the programme and the latest day given.
	 */
	public LocalDate day(String name, LocalDate latest) {
		return day(name, FIRST_DAY, latest, "La date est antérieure au programme, qui a commencé en janvier 2019.");
	}

	private LocalDate day(String name, LocalDate earliest, LocalDate latest, String tooEarly) {
		String text = text(name);
		if (text.isEmpty()) {
			missing(name);
			return latest;
		}
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.isAfter(latest)) {
				wrong(name, "La date ne peut pas être dans le futur.");
			}
			else if (day.isBefore(earliest)) {
				wrong(name, tooEarly);
			}
			return day;
		}
		catch (DateTimeParseException notADay) {
			wrong(name, "Une date existante est attendue, par exemple 2026-12-31.");
			return latest;
		}
	}

	/**
	 * A day up to today, on which something happened that is recorded late; today when
	 * nothing is entered.
	 */
	public LocalDate dayOrToday(String name, LocalDate today) {
		return has(name) ? day(name, today) : today;
	}

	/**
	 * Any day of the programme, future ones included.
	 */
	public LocalDate anyDay(String name) {
		return day(name, LAST_DAY);
	}

	/**
	 * Any day since the first of January of a year, future ones included.
	 */
	public LocalDate anyDaySince(int year, String name) {
		return day(name, LocalDate.of(year, 1, 1), LAST_DAY, "La date est antérieure à " + year + ".");
	}

	/**
	 * One code of a list, or nothing.
	 */
	public Optional<String> optionalCode(String name, Collection<String> codes) {
		return has(name) ? Optional.of(code(name, codes)) : Optional.empty();
	}

	/**
	 * Notes that two fields, each right by itself, do not go together.
	 */
	public void contradict(String name, String other, String message) {
		if (this.wrong.stream().noneMatch((problem) -> problem.field().equals(other))) {
			wrong(name, message);
		}
	}

	/**
	 * A whole number, bounds included.
	 */
	public int whole(String name, int min, int max) {
		BigDecimal number = number(name, text(name));
		if (number.stripTrailingZeros().scale() > 0) {
			wrong(name, "Un nombre entier est attendu.");
			return min;
		}
		if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
			wrong(name, "Un nombre de " + min + " à " + max + " est attendu.");
			return min;
		}
		return number.intValueExact();
	}

	/**
	 * A year from the first one given to the next one.
	 */
	public int year(String name, int first, LocalDate today) {
		return whole(name, first, today.getYear() + 1);
	}

	/**
	 * Amounts by their code, none of them zero: a JSON object, or fields called
	 * {@code name.CODE}.
	 * @return in cents
	 */
	public Map<String, Long> amounts(String name, Collection<String> codes, boolean euros) {
		Map<String, Object> each = new LinkedHashMap<>();
		if (this.sent.get(name) instanceof Map<?, ?> values) {
			values.forEach((code, amount) -> each.put(name + "." + code, amount));
		}
		else {
			each.putAll(this.sent);
		}
		Fields amounts = new Fields(each);
		Map<String, Long> cents = new LinkedHashMap<>();
		for (String code : codes) {
			String field = name + "." + code;
			if (amounts.has(field)) {
				cents.put(code, euros ? amounts.euros(field) : amounts.cents(field));
			}
		}
		cents.values().removeIf((amount) -> amount == 0);
		amounts.problems().forEach((problem) -> wrong(problem.field(), problem.message()));
		return cents;
	}

	/**
	 * An amount already in cents.
	 */
	public long cents(String name) {
		return cents(name, number(name, text(name)), "Un montant en centimes entiers est attendu.");
	}

	/**
	 * An amount as people write it, {@code 1 234,50}.
	 */
	public long euros(String name) {
		String text = text(name).replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
		return cents(name, number(name, text).movePointRight(2), "Un montant compte deux décimales au plus.");
	}

	private long cents(String name, BigDecimal cents, String fractional) {
		if (cents.signum() < 0) {
			wrong(name, "Un montant ne peut pas être négatif.");
			return 0;
		}
		if (cents.compareTo(BigDecimal.valueOf(MANY_CENTS)) > 0) {
			wrong(name, "Ce montant est trop élevé.");
			return 0;
		}
		if (cents.stripTrailingZeros().scale() > 0) {
			wrong(name, fractional);
			return 0;
		}
		return cents.longValueExact();
	}

	/**
	 * Whether something was entered.
	 */
	public boolean has(String name) {
		return !text(name).isEmpty();
	}

	/**
	 * What is wrong so far, for whoever tells it in another way.
	 */
	public List<FieldProblem> problems() {
		return List.copyOf(this.wrong);
	}

	/**
	 * Ends the reading.
	 * @throws ProblemException 400 with every wrong field
	 */
	public void orThrow() {
		if (!this.wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(this.wrong));
		}
	}

	private BigDecimal number(String name, String text) {
		if (text.isEmpty()) {
			missing(name);
			return BigDecimal.ZERO;
		}
		try {
			// a huge exponent would cost memory before it is refused
			if (text.length() <= 20) {
				BigDecimal number = new BigDecimal(text);
				if (Math.abs((long) number.scale()) <= 20) {
					return number;
				}
			}
		}
		catch (NumberFormatException notANumber) {
			// told below
		}
		wrong(name, "Un nombre est attendu.");
		return BigDecimal.ZERO;
	}

	private String text(String name) {
		Object value = this.sent.get(name);
		return (value instanceof String || value instanceof Number) ? value.toString().strip() : "";
	}

	private String missing(String name) {
		return wrong(name, NECESSARY);
	}

	private String wrong(String name, String message) {
		if (this.wrong.stream().noneMatch((problem) -> problem.field().equals(name))) {
			this.wrong.add(new FieldProblem(name, message));
		}
		return "";
	}

}
