package fr.logementdabord.housing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Civil days as people in the département count them.
 */
public final class ParisDays {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Clock clock;

	public ParisDays(Clock clock) {
		this.clock = clock;
	}

	public LocalDate today() {
		return dayOf(this.clock.instant());
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
