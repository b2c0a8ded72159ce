package fr.logementdabord.housing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Civil days as people in the département count them.
 */
public final class ParisDays {

	/** The programme began in January 2019 (seed:427). */
	public static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Clock clock;

	public ParisDays(Clock clock) {
		this.clock = clock;
	}

	public LocalDate today() {
		return dayOf(this.clock.instant());
	}

	/**
	 * What is wrong with the day on which something is said to have happened, one French
	 * sentence; absent when nothing is.
	 */
	public @Nullable String wrongWith(LocalDate happenedOn) {
		if (happenedOn.isBefore(FIRST_DAY)) {
			return "La date est antérieure au programme, qui a commencé en janvier 2019.";
		}
		return happenedOn.isAfter(today()) ? "La date ne peut pas être postérieure à aujourd’hui." : null;
	}

	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * The first instant after a day.
	 */
	public static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(PARIS).toInstant();
	}

	public static LocalDate dayOf(Instant instant) {
		return instant.atZone(PARIS).toLocalDate();
	}

}
