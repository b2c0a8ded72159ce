package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.Dated;
import org.jspecify.annotations.Nullable;

/**
 * The days a figure is about, both included, Europe/Paris.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

	/**
	 * @throws IllegalArgumentException when it ends before it starts
	 */
	public Period {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("the period ends on " + to + ", before it starts on " + from);
		}
	}

	/**
	 * A calendar year.
	 */
	public static Period year(int year) {
		return new Period(Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
	}

	/**
	 * Whether a day is in it.
	 */
	public boolean holds(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	/**
	 * Whether something happened in it.
	 */
	public boolean holds(@Nullable Dated happened) {
		return happened != null && holds(happened.on());
	}

	/**
	 * Its months, those it only touches included.
	 */
	public List<YearMonth> months() {
		YearMonth last = YearMonth.from(this.to);
		return Stream
			.iterate(YearMonth.from(this.from), (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.toList();
	}

}
