package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.domain.network.Reidentification;

/**
 * How many households must look alike before one of them is shown, dated (architecture
 * §11, small cells).
 */
public final class AnonymityRules {

	private final List<Dated> rules;

	private AnonymityRules(List<Dated> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The rules of the class path. */
	public static AnonymityRules load() {
		Set<String> sensitive = CodeList.DIFFICULTY.codes()
			.stream()
			.filter((code) -> SensitiveCodes.has(CodeList.DIFFICULTY, code))
			.collect(Collectors.toSet());
		List<Dated> rules = new ArrayList<>();
		for (NamedCsvRecord row : ReferenceCsv.rows("anonymity.csv")) {
			rules.add(new Dated(Period.of(row), new Reidentification(Integer.parseInt(row.getField("households")),
					Integer.parseInt(row.getField("sensitive_households")), sensitive)));
		}
		return new AnonymityRules(rules);
	}

	/**
	 * The rule of a day.
	 * @throws IllegalStateException when none is in force: then nothing may be shown
	 */
	public Reidentification inForceOn(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> rule.period().contains(day))
			.findFirst()
			.map(Dated::rule)
			.orElseThrow(() -> new IllegalStateException("No rule against re-identification on " + day));
	}

	private record Dated(Period period, Reidentification rule) {
	}

}
