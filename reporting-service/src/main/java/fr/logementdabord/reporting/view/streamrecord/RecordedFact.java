package fr.logementdabord.reporting.view.streamrecord;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that was recorded. The day it happened and the moment it was recorded are
 * kept apart: a past report holds what was recorded by then, whenever it happened.
 *
 * @param eventId id of the event, the same at each delivery
 * @param stream the stream that says it
 * @param version its place in that stream
 * @param type the public type
 * @param on the business date; the day of the recording in Paris where the event carries
 * none
 * @param recordedAt when the owner recorded it, to the millisecond
 * @param data what we read of it, as JSON
 */
public record RecordedFact(String eventId, String stream, long version, String type, LocalDate on, Instant recordedAt,
		String data) {
}
