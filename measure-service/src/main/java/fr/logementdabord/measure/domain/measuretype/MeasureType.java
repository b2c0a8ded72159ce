package fr.logementdabord.measure.domain.measuretype;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A type of support that was or is funded.
 *
 * @param code its own code, kept for ever and never translated into a later one
 * @param from first day it was funded
 * @param until last day it was funded; empty while it is
 */
public record MeasureType(String code, LocalDate from, Optional<LocalDate> until) {

	/**
	 * Whether it is funded on a day.
	 */
	public boolean isFundedOn(LocalDate day) {
		return !day.isBefore(this.from) && this.until.map((last) -> !day.isAfter(last)).orElse(true);
	}

	/**
	 * Whether it is funded on at least one day of a civil year.
	 */
	public boolean isFundedIn(int year) {
		return this.from.getYear() <= year && this.until.map((last) -> last.getYear() >= year).orElse(true);
	}

}
