package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.referral.domain.orientation.Criterion;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.Rule;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Rule sets as a table, one rule a line. Collects everything that is wrong, line by line,
 * so that a person who changed the table corrects it at once.
 */
final class RuleSetTable {

	/** The columns, in their order. */
	static final List<String> COLUMNS = List.of("version", "from", "to", "advice", "rule", "group", "fact", "test",
			"number", "codes", "words", "source", "local");

	private static final int LONGEST_TEXT = 300;

	private final List<LineProblem> problems = new ArrayList<>();

	private RuleSetTable() {
	}

	/**
	 * Reads the sets of a table, in the order of their first lines.
	 * @throws RuleSetIsWrong when a line cannot be a rule, with all such lines
	 */
	static List<RuleSet> read(List<Line> lines) {
		RuleSetTable table = new RuleSetTable();
		Map<String, List<Rule>> rules = new LinkedHashMap<>();
		Map<String, Line> first = new LinkedHashMap<>();
		for (Line line : lines) {
			String version = table.text(line, "version");
			first.putIfAbsent(version, line);
			rules.computeIfAbsent(version, (key) -> new ArrayList<>()).add(table.rule(line));
		}
		List<RuleSet> sets = new ArrayList<>();
		first.forEach((version, line) -> sets.add(table.set(version, line, rules.get(version))));
		if (!table.problems.isEmpty()) {
			throw new RuleSetIsWrong(table.problems);
		}
		return sets;
	}

	private RuleSet set(String version, Line line, List<Rule> rules) {
		LocalDate from = day(line, "from");
		LocalDate to = line.cell("to").isEmpty() ? null : day(line, "to");
		if (to != null && to.isBefore(from)) {
			wrong(line, "to", "La fin précède le début.");
		}
		long names = rules.stream().map(Rule::id).distinct().count();
		if (names < rules.size()) {
			wrong(line, "rule", "Deux règles de la version %s portent le même nom.".formatted(version));
		}
		return new RuleSet(version, from, to, rules);
	}

	private Rule rule(Line line) {
		String advice = line.cell("advice");
		if (!CodeList.MEASURE_TYPE.has(advice) && !CodeList.OTHER_SOLUTION.has(advice)) {
			wrong(line, "advice", "Cette mesure ou solution n’existe pas.");
		}
		FactKey fact = oneOf(line, "fact", FactKey.values(), FactKey.AGE);
		Criterion criterion = criterion(line);
		if (criterion.kind() != fact.kind()) {
			wrong(line, "test", "Ce test ne s’applique pas à cette information.");
		}
		return new Rule(advice, text(line, "rule"), line.cell("group"), fact, criterion, text(line, "words"),
				text(line, "source"), "oui".equals(line.cell("local")));
	}

	private Criterion criterion(Line line) {
		return switch (line.cell("test")) {
			case "IS_ONE_OF" -> new Criterion.IsOneOf(codes(line, true));
			case "IS_NONE_OF" -> new Criterion.IsNoneOf(codes(line, true));
			case "HAS_AT_LEAST" -> new Criterion.HasAtLeast(number(line), codes(line, false));
			case "HAS_FEWER_THAN" -> new Criterion.HasFewerThan(number(line), codes(line, false));
			case "AT_LEAST" -> new Criterion.AtLeast(number(line));
			case "AT_MOST" -> new Criterion.AtMost(number(line));
			default -> {
				wrong(line, "test", "Ce test n’existe pas.");
				yield new Criterion.AtLeast(0);
			}
		};
	}

	private Set<String> codes(Line line, boolean needed) {
		Set<String> codes = Arrays.stream(line.cell("codes").split("\\s+"))
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.toSet());
		if (needed && codes.isEmpty()) {
			wrong(line, "codes", "Ce test demande au moins un code.");
		}
		return codes;
	}

	private long number(Line line) {
		try {
			return Long.parseLong(line.cell("number"));
		}
		catch (NumberFormatException ex) {
			wrong(line, "number", "Un nombre entier est nécessaire.");
			return 0;
		}
	}

	private LocalDate day(Line line, String column) {
		try {
			return LocalDate.parse(line.cell(column));
		}
		catch (DateTimeParseException ex) {
			wrong(line, column, "Une date année-mois-jour est nécessaire.");
			return LocalDate.EPOCH;
		}
	}

	private String text(Line line, String column) {
		String text = line.cell(column);
		if (text.isEmpty()) {
			wrong(line, column, "Cette information est nécessaire.");
		}
		else if (text.length() > LONGEST_TEXT) {
			wrong(line, column, "Ce texte dépasse %d caractères.".formatted(LONGEST_TEXT));
		}
		return text;
	}

	private <E extends Enum<E>> E oneOf(Line line, String column, E[] values, E otherwise) {
		for (E value : values) {
			if (value.name().equals(line.cell(column))) {
				return value;
			}
		}
		wrong(line, column, "Ce choix ne fait pas partie de la liste.");
		return otherwise;
	}

	private void wrong(Line line, String column, String message) {
		this.problems.add(new LineProblem(line.number(), column, message));
	}

	/** One rule as cells. */
	static Map<String, String> cells(RuleSet set, Rule rule) {
		Map<String, String> cells = new LinkedHashMap<>();
		COLUMNS.forEach((column) -> cells.put(column, ""));
		cells.put("version", set.version());
		cells.put("from", set.from().toString());
		cells.put("to", (set.to() != null) ? set.to().toString() : "");
		cells.put("advice", rule.advice());
		cells.put("rule", rule.id());
		cells.put("group", rule.group());
		cells.put("fact", rule.fact().name());
		cells.put("words", rule.words());
		cells.put("source", rule.source());
		cells.put("local", rule.local() ? "oui" : "non");
		switch (rule.criterion()) {
			case Criterion.IsOneOf(var codes) -> put(cells, "IS_ONE_OF", null, codes);
			case Criterion.IsNoneOf(var codes) -> put(cells, "IS_NONE_OF", null, codes);
			case Criterion.HasAtLeast(var number, var codes) -> put(cells, "HAS_AT_LEAST", number, codes);
			case Criterion.HasFewerThan(var number, var codes) -> put(cells, "HAS_FEWER_THAN", number, codes);
			case Criterion.AtLeast(var number) -> put(cells, "AT_LEAST", number, Set.of());
			case Criterion.AtMost(var number) -> put(cells, "AT_MOST", number, Set.of());
		}
		return cells;
	}

	private static void put(Map<String, String> cells, String test, @Nullable Long number, Set<String> codes) {
		cells.put("test", test);
		cells.put("number", (number != null) ? number.toString() : "");
		cells.put("codes", codes.stream().sorted().collect(Collectors.joining(" ")));
	}

	/**
	 * A line of a table.
	 *
	 * @param number as a person counts it, the header being line 1
	 * @param cells by column; a column that is not there is an empty cell
	 */
	record Line(long number, Function<String, String> cells) {

		String cell(String column) {
			return this.cells.apply(column).strip();
		}

	}

	/** What is wrong with one cell. */
	record LineProblem(long line, String column, String message) {
	}

}
