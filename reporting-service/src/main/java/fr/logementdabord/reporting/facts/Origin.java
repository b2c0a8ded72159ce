package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;

import fr.logementdabord.reporting.view.streamrecord.RecordedFact;

/**
 * The recorded event behind a fact: what a figure shows as its evidence.
 *
 * @param eventId id of the event
 * @param version its place in the stream
 * @param on the business date
 * @param recordedAt when it was recorded
 */
public record Origin(String eventId, long version, LocalDate on, Instant recordedAt) {

	static Origin of(RecordedFact fact) {
		return new Origin(fact.eventId(), fact.version(), fact.on(), fact.recordedAt());
	}

}
