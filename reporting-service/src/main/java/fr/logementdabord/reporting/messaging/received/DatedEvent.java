package fr.logementdabord.reporting.messaging.received;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A reduced copy that knows the day of what it tells.
 */
public interface DatedEvent {

	/**
	 * The business date; null when the event carries none, so that the day it was
	 * recorded is the only one known.
	 */
	@Nullable LocalDate on();

}
