package fr.logementdabord.reporting.view.casejourney;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import fr.logementdabord.reporting.web.ParisDays;

/**
 * Where and when an event was recorded by its owner.
 *
 * @param eventId id of the event
 * @param stream its stream
 * @param version its place in the stream
 * @param at when, to the millisecond: the database keeps no more, and a journey read back
 * must order as it did in memory
 */
record Recorded(String eventId, String stream, long version, Instant at) {

	Recorded {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * The day it was recorded, for the few events that carry no date of their own.
	 */
	LocalDate day() {
		return ParisDays.of(this.at);
	}

}
