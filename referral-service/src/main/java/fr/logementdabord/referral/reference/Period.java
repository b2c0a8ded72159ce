package fr.logementdabord.referral.reference;

import java.time.LocalDate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of the reference data applies, both bounds included.
 *
 * @param from first day
 * @param to last day, null = until further notice
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

	public Period {
		if (to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("A period ends on %s before it begins on %s".formatted(to, from));
		}
	}

	/** The columns {@code from} and {@code to} of a row. */
	public static Period of(NamedCsvRecord row) {
		String to = row.getField("to");
		return new Period(LocalDate.parse(row.getField("from")), to.isEmpty() ? null : LocalDate.parse(to));
	}

	/** Whether the day lies within. */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/** Whether some day lies within both. */
	public boolean overlaps(Period other) {
		return (this.to == null || !other.from.isAfter(this.to)) && (other.to == null || !this.from.isAfter(other.to));
	}

	/** Whether every day of the other lies within this one. */
	public boolean covers(Period other) {
		return contains(other.from) && (this.to == null || (other.to != null && !other.to.isAfter(this.to)));
	}

}
