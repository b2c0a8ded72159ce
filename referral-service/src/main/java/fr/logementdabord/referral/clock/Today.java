package fr.logementdabord.referral.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day it is in Paris: steps and deadlines are days there, whatever the server's zone.
 */
public final class Today {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Clock clock;

	public Today(Clock clock) {
		this.clock = clock;
	}

	/** Today's date. */
	public LocalDate date() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

}
