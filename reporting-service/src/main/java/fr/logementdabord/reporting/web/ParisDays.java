package fr.logementdabord.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Days as people here count them: Europe/Paris, wherever the service runs.
 */
public final class ParisDays {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private ParisDays() {
	}

	/** The day it is. */
	public static LocalDate today(Clock clock) {
		return of(clock.instant());
	}

	/** The day of an instant. */
	public static LocalDate of(Instant instant) {
		return LocalDate.ofInstant(instant, PARIS);
	}

	/** The first instant of a day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(PARIS).toInstant();
	}

	/** The last instant of a day. */
	public static Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1)).minusNanos(1);
	}

	/**
	 * The day that was sent in a field.
	 * @param otherwise the day when none was sent
	 * @throws ProblemException naming the field when it is no ISO date
	 */
	public static LocalDate sent(String field, @Nullable String day, LocalDate otherwise) {
		try {
			return (day == null || day.isBlank()) ? otherwise : LocalDate.parse(day.strip());
		}
		catch (DateTimeParseException ex) {
			throw ProblemException.invalid(field, "Une date est attendue, par exemple 2026-11-23.");
		}
	}

}
