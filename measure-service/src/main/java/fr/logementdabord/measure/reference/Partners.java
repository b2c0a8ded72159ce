package fr.logementdabord.measure.reference;

import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.stereotype.Component;

/**
 * The partners of {@code partners.csv} that a household may be directed to (seed:444-445,
 * 699-713), each from its first day.
 */
@Component
public class Partners {

	private final List<NamedCsvRecord> rows = ReferenceFile.rows("partners.csv");

	/**
	 * The codes one may choose on a day.
	 */
	public List<String> on(LocalDate day) {
		return this.rows.stream()
			.filter((row) -> ReferenceFile.holds(row, day))
			.map((row) -> row.getField("code"))
			.toList();
	}

	/**
	 * Whether being directed there tells something about health.
	 */
	public boolean tellsOfHealth(String code) {
		return this.rows.stream()
			.anyMatch((row) -> row.getField("code").equals(code) && row.getField("health").equals("yes"));
	}

}
