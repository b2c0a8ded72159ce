package fr.logementdabord.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The day whose knowledge is asked for: what was recorded by its end in Paris, and
 * nothing that was recorded later.
 *
 * @param day the day
 * @param past whether it is before today
 */
public record AsOf(LocalDate day, boolean past) {

	/** Name of the parameter. */
	public static final String PARAMETER = "asOf";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/**
	 * The day asked for, today when none is.
	 * @param asked an ISO date, may be empty
	 * @throws ProblemException when it is not a date, or is in the future
	 */
	public static AsOf of(@Nullable String asked, Clock clock) {
		LocalDate today = LocalDate.now(clock.withZone(PARIS));
		if (asked == null || asked.isBlank()) {
			return new AsOf(today, false);
		}
		LocalDate day = parsed(asked.strip());
		if (day.isAfter(today)) {
			throw ProblemException.invalid(PARAMETER,
					"Cette date est dans le futur : un rapport se lit tel qu’il était connu ce jour-là.");
		}
		return new AsOf(day, day.isBefore(today));
	}

	private static LocalDate parsed(String asked) {
		try {
			return LocalDate.parse(asked);
		}
		catch (DateTimeParseException ex) {
			throw ProblemException.invalid(PARAMETER, "Une date est attendue, par exemple 2024-06-30.");
		}
	}

	/** The last moment of a past day; of today, everything there is. */
	public Instant moment() {
		return !this.past ? Instant.MAX : this.day.plusDays(1).atStartOfDay(PARIS).toInstant().minusNanos(1);
	}

	/** As a parameter of a link: the day when it is past, null for today. */
	public @Nullable String parameter() {
		return this.past ? this.day.toString() : null;
	}

}
