package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A fluidity meeting will not take place.
 */
public record MeetingCancelledV1(String meetingId, String territory, LocalDate cancelledOn) {
}
