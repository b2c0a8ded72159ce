package fr.logementdabord.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The day whose knowledge is asked for: what was recorded by its end in Paris, and
 * nothing that was recorded later. What was frozen names the instant itself.
 *
 * @param day the day
 * @param instant the instant on that day, null for its end
 * @param past whether it is over: a day before today, or an instant that was
 */
public record AsOf(LocalDate day, @Nullable Instant instant, boolean past) {

	/** Name of the parameter. */
	public static final String PARAMETER = "asOf";

	/**
	 * The day asked for, today when none is.
	 * @param asked an ISO date or instant, may be empty
	 * @throws ProblemException when it is neither, or is in the future
	 */
	public static AsOf of(@Nullable String asked, Clock clock) {
		LocalDate today = ParisDays.today(clock);
		if (asked == null || asked.isBlank()) {
			return new AsOf(today, null, false);
		}
		Instant instant = asked.contains("T") ? parsed(asked.strip(), Instant::parse) : null;
		LocalDate day = (instant != null) ? ParisDays.of(instant) : parsed(asked.strip(), LocalDate::parse);
		if ((instant != null) ? instant.isAfter(clock.instant()) : day.isAfter(today)) {
			throw ProblemException.invalid(PARAMETER,
					"Cette date est dans le futur : un rapport se lit tel qu’il était connu ce jour-là.");
		}
		return new AsOf(day, instant, instant != null || day.isBefore(today));
	}

	private static <T> T parsed(String asked, Function<String, T> format) {
		try {
			return format.apply(asked);
		}
		catch (DateTimeParseException ex) {
			throw ProblemException.invalid(PARAMETER, "Une date est attendue, par exemple 2024-06-30.");
		}
	}

	/** The instant, else the last moment of a past day; of today, everything there is. */
	public Instant moment() {
		if (this.instant != null) {
			return this.instant;
		}
		return !this.past ? Instant.MAX : ParisDays.endOf(this.day);
	}

	/**
	 * As a parameter of a link: the instant, or the day when it is past; null for today.
	 */
	public @Nullable String parameter() {
		if (this.instant != null) {
			return this.instant.toString();
		}
		return this.past ? this.day.toString() : null;
	}

}
