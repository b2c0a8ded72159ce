package fr.logementdabord.measure.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.measure.domain.measure.SupportRule;

import org.springframework.stereotype.Component;

/**
 * The dated rules of {@code support_rules.csv}: a change is a new line with its first
 * day, never a change of a line that was applied.
 */
@Component
public class SupportRules {

	private final List<NamedCsvRecord> rows = ReferenceFile.rows("support_rules.csv");

	/**
	 * The rule of a measure type on a day; none for the measures of before 2021, whose
	 * length is not known.
	 */
	public Optional<SupportRule> on(String measureType, LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.getField("measureType").equals(measureType) && ReferenceFile.holds(row, day))
			.map(SupportRules::rule)
			.findFirst();
	}

	/** The longest handover that a rule of any measure type and time allows, in days. */
	public int longestHandover() {
		return this.rows.stream().map(SupportRules::rule).mapToInt(SupportRule::handoverDays).max().orElse(0);
	}

	private static SupportRule rule(NamedCsvRecord row) {
		return new SupportRule(row.getField("measureType") + "/" + row.getField("from"), whole(row, "termMonths"),
				whole(row, "initialReviewDays"), whole(row, "reviewEveryMonths"), whole(row, "remindDaysBefore"),
				whole(row, "handoverDays"));
	}

	private static int whole(NamedCsvRecord row, String column) {
		return Integer.parseInt(row.getField(column));
	}

}
