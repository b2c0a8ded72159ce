package fr.logementdabord.referral.domain.conference;

import java.time.LocalDate;
import java.time.LocalDateTime;

import fr.logementdabord.referral.domain.conference.Conference.Held;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the conferences of a case.
 */
public sealed interface ConferenceCommand {

	/**
	 * Invites.
	 *
	 * @param territory key of the case's territory
	 * @param on the day it is asked
	 * @param householdAgrees the household agrees to a conference, in the referral or
	 * since: a record of its own beside having been informed
	 * @param heldSince the day of the referral, for a conference that already took place
	 * and is only written down now; null = it is to come
	 */
	record ScheduleConference(String caseId, String territory, Conference conference, LocalDate on,
			boolean householdAgrees, @Nullable LocalDate heldSince) implements ConferenceCommand {
	}

	/** Moves it; whoever was invited gets the new hour. */
	record MoveConference(String caseId, String conferenceId, LocalDateTime startsAt, int minutes,
			LocalDate on) implements ConferenceCommand {
	}

	/** Cancels it. */
	record CancelConference(String caseId, String conferenceId, String because) implements ConferenceCommand {
	}

	/** It took place. */
	record RecordConference(String caseId, String territory, String conferenceId, Held held,
			LocalDate today) implements ConferenceCommand {
	}

}
