package fr.logementdabord.referral.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.reference.RuleSetTable.Line;
import org.jspecify.annotations.Nullable;

/**
 * The dated rule sets of the class path, and a rule set that somebody prepares.
 */
public final class OrientationRules {

	/** More rules than this are no rule set but another file. */
	private static final int MOST_RULES = 500;

	private final List<RuleSet> sets;

	private OrientationRules(List<RuleSet> sets) {
		this.sets = sets.stream().sorted(Comparator.comparing(RuleSet::from)).toList();
	}

	/**
	 * The sets as the class path gives them.
	 * @throws RuleSetIsWrong when they are wrong or two are in force on one day: the
	 * service does not start
	 */
	public static OrientationRules load() {
		List<Line> lines = new ArrayList<>();
		for (NamedCsvRecord row : ReferenceCsv.rows("orientation-rules.csv")) {
			lines.add(line(row));
		}
		OrientationRules rules = new OrientationRules(RuleSetTable.read(lines));
		for (RuleSet set : rules.sets) {
			if (rules.sets.stream().filter((other) -> other.inForceOn(set.from())).count() > 1) {
				throw new RuleSetIsWrong("Deux versions sont en vigueur le " + set.from());
			}
		}
		return rules;
	}

	/** All sets, the oldest first. */
	public List<RuleSet> all() {
		return this.sets;
	}

	/** The set in force on a day; none before the first. */
	public @Nullable RuleSet inForceOn(LocalDate day) {
		return this.sets.stream().filter((set) -> set.inForceOn(day)).findFirst().orElse(null);
	}

	/** The set of a version. */
	public Optional<RuleSet> version(String version) {
		return this.sets.stream().filter((set) -> set.version().equals(version)).findFirst();
	}

	/** The columns of the table, in their order. */
	public static List<String> columns() {
		return RuleSetTable.COLUMNS;
	}

	/** The rules of a set, one a row, by column. */
	public static List<Map<String, String>> table(RuleSet set) {
		return set.rules().stream().map((rule) -> RuleSetTable.cells(set, rule)).toList();
	}

	/**
	 * Reads one set from a spreadsheet that somebody changed: CSV, UTF-8, with semicolons
	 * or commas.
	 * @throws RuleSetIsWrong when the file is not exactly one good set
	 */
	public static RuleSet prepared(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
		char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
		List<RuleSet> sets = RuleSetTable.read(lines(text, separator));
		if (sets.size() != 1) {
			throw new RuleSetIsWrong(
					"Le fichier doit contenir une seule version de règles (ici %d).".formatted(sets.size()));
		}
		return sets.getFirst();
	}

	private static List<Line> lines(String text, char separator) {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(true)
			.allowMissingFields(true)
			.ofNamedCsvRecord(text)) {
			List<NamedCsvRecord> rows = csv.stream().limit(MOST_RULES + 1L).toList();
			if (rows.size() > MOST_RULES) {
				throw new RuleSetIsWrong("Le fichier dépasse %d règles.".formatted(MOST_RULES));
			}
			return rows.stream().map(OrientationRules::line).toList();
		}
		catch (IOException | CsvParseException | IllegalArgumentException ex) {
			throw new RuleSetIsWrong("Le fichier n’est pas un tableau CSV lisible.");
		}
	}

	private static Line line(NamedCsvRecord row) {
		return new Line(row.getStartingLineNumber(), (column) -> row.findField(column).orElse(""));
	}

}
