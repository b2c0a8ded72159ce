package fr.logementdabord.reporting.web;

import java.time.Clock;

import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A span of civil years.
 *
 * @param from the first
 * @param until the last, not before the first
 */
public record Years(int from, int until) {

	/** The first year of which anything is known (seed:306). */
	public static final int FIRST = 2018;

	/**
	 * The span asked for; without a bound, from the first year known or until this year.
	 * @throws ProblemException when a year is not known, or the last comes before the
	 * first
	 */
	public static Years of(@Nullable String from, @Nullable String until, Clock clock) {
		int thisYear = ParisDays.today(clock).getYear();
		int first = year("from", from, FIRST, thisYear + 1);
		int last = year("until", until, thisYear, thisYear + 1);
		if (last < first) {
			throw ProblemException.invalid("until", "La dernière année ne peut pas précéder la première.");
		}
		return new Years(first, last);
	}

	private static int year(String name, @Nullable String asked, int otherwise, int latest) {
		if (asked == null || asked.isBlank()) {
			return otherwise;
		}
		boolean year = asked.strip().matches("[0-9]{4}");
		if (!year || Integer.parseInt(asked.strip()) < FIRST || Integer.parseInt(asked.strip()) > latest) {
			throw ProblemException.invalid(name,
					"Cette année n’est pas connue : elle va de " + FIRST + " à " + latest + ".");
		}
		return Integer.parseInt(asked.strip());
	}

	/** Whether the year is within. */
	public boolean contains(int year) {
		return this.from <= year && year <= this.until;
	}

}
