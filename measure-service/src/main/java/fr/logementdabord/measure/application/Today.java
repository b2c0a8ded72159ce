package fr.logementdabord.measure.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

/**
 * The day it is in the county.
 */
@Component
public class Today {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Clock clock;

	public Today(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The day it is.
	 */
	public LocalDate date() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

}
