package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

/**
 * What has happened to a fluidity meeting.
 */
public sealed interface MeetingEvent {

	/**
	 * Date and territory are known.
	 */
	record MeetingScheduled(String meetingId, String territory, LocalDate heldOn) implements MeetingEvent {
	}

	/**
	 * One more vacancy on the agenda.
	 */
	record DwellingPutOnAgenda(String dwellingId, String landlord) implements MeetingEvent {
	}

}
