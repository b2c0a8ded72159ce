package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A fluidity meeting has a date.
 */
public record MeetingScheduledV1(String meetingId, String territory, LocalDate heldOn) {
}
