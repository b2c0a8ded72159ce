package fr.logementdabord.documents.calendar;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One appointment. Calendars travel by mail and lie in telephones: no field may carry
 * personal data.
 *
 * @param uid stable for the life of the appointment, for example
 * {@code reunion-R-123@logement-dabord}
 * @param sequence number of the revision, from 0; a calendar keeps the highest
 * @param revisedAt when this revision was written
 * @param start beginning
 * @param end end, after the beginning
 * @param summary title in one line
 * @param description what to know, may have several lines
 * @param location where
 * @param page where to read more, absent when nowhere
 */
public record CalendarEvent(String uid, int sequence, Instant revisedAt, Instant start, Instant end, String summary,
		String description, String location, @Nullable URI page) {

	public CalendarEvent {
		if (sequence < 0) {
			throw new IllegalArgumentException("sequence is negative");
		}
		if (!end.isAfter(start)) {
			throw new IllegalArgumentException("the appointment ends before it begins");
		}
	}

}
