package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A fluidity meeting is over.
 *
 * @param overridden positionings other than the matching advised
 */
public record MeetingClosedV1(String meetingId, String territory, LocalDate heldOn, LocalDate closedOn, int dwellings,
		int positioned, int ranked, int overridden) {
}
