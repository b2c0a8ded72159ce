package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A fluidity meeting has a date; said again when date or hours change.
 */
public record MeetingScheduledV1(String meetingId, String territory, LocalDate heldOn, @Nullable LocalTime startsAt,
		@Nullable LocalTime endsAt) {
}
