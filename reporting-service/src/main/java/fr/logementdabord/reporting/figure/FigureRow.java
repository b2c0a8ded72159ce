package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counts.
 *
 * @param subject what is counted, unique within a figure
 * @param caseId the case it belongs to; null for what has none
 * @param territory its territory, null where no platform covers the commune
 * @param on the day that makes it count
 * @param codes the codes it can be grouped by; several where a search seeks several
 * typologies
 * @param amount days or cents, null where the row is only counted
 */
public record FigureRow(String subject, @Nullable String caseId, @Nullable String territory, LocalDate on,
		Map<Breakdown, List<String>> codes, @Nullable Long amount) {

	/** The code of a row that has none. */
	public static final String NOT_STATED = "NOT_STATED";

	public FigureRow {
		// not copied: a county has hundreds of thousands of rows, and Rows gives its map
		// away
		codes = Collections.unmodifiableMap(codes);
	}

	/**
	 * Its codes for a breakdown, never none.
	 */
	public List<String> codes(Breakdown breakdown) {
		List<String> values = this.codes.getOrDefault(breakdown, List.of());
		return values.isEmpty() ? List.of(NOT_STATED) : values;
	}

	long amountOrZero() {
		return (this.amount != null) ? this.amount : 0;
	}

}
