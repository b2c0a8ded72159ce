package fr.logementdabord.measure.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.measure.domain.intervention.DebtRule;

/**
 * The dated bounds of the debts that the mobile team takes on.
 */
public final class DebtRuleFile {

	/** {@code debt-rules.csv}. */
	public static final List<DebtRule> RULES = ReferenceFile.rows("debt-rules.csv")
		.stream()
		.map((row) -> new DebtRule(row.getField("id"), ReferenceFile.day(row, "from").orElseThrow(),
				ReferenceFile.day(row, "until"), Long.parseLong(row.getField("leastCents")),
				Long.parseLong(row.getField("mostCents"))))
		.toList();

	private DebtRuleFile() {
	}

	/** The rule of a day. */
	public static Optional<DebtRule> on(LocalDate day) {
		return RULES.stream().filter((rule) -> rule.holdsOn(day)).findFirst();
	}

}
