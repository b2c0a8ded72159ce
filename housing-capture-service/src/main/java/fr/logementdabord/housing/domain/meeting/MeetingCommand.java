package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

/**
 * What may be asked of a fluidity meeting.
 */
public sealed interface MeetingCommand {

	/**
	 * The State calls the landlords of a territory together (seed:496).
	 */
	record ScheduleMeeting(String meetingId, String territory, LocalDate heldOn,
			LocalDate scheduledOn) implements MeetingCommand {
	}

	/**
	 * A vacancy will be looked at in the meeting.
	 */
	record PutDwellingOnAgenda(String dwellingId, String landlord,
			String territoryOfDwelling) implements MeetingCommand {
	}

}
