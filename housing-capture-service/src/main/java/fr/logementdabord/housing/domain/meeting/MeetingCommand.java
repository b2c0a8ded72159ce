package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.matching.Snapshot;

/**
 * What may be asked of a fluidity meeting.
 */
public sealed interface MeetingCommand {

	/**
	 * The State calls the landlords of a territory together (seed:496).
	 *
	 * @param scheduledOn the day of the call, which a meeting does not precede
	 */
	record ScheduleMeeting(String meetingId, String territory, LocalDate heldOn,
			LocalDate scheduledOn) implements MeetingCommand {
	}

	/**
	 * Day, hours and place of the invitation; arranged again, it replaces the former one.
	 */
	record ArrangeSitting(LocalDate heldOn, Sitting sitting, LocalDate arrangedOn) implements MeetingCommand {
	}

	/**
	 * A vacancy will be looked at in the meeting.
	 */
	record PutDwellingOnAgenda(String dwellingId, String landlord,
			String territoryOfDwelling) implements MeetingCommand {
	}

	/**
	 * Vacancies, needs and rules are kept as they are now; may be done again until the
	 * end of the meeting.
	 */
	record PrepareMatching(Snapshot snapshot) implements MeetingCommand {
	}

	/**
	 * The table ranks a household for a dwelling.
	 *
	 * @param recordedOn the day it is written down
	 */
	record DecidePair(PairDecision decision, LocalDate recordedOn) implements MeetingCommand {

		/** A decision that is written down as it is taken. */
		public DecidePair(PairDecision decision) {
			this(decision, decision.decidedOn());
		}

	}

	/**
	 * A household that only waited for a dwelling does not wait for it any more.
	 */
	record WithdrawRank(String dwellingId, String searchId, LocalDate withdrawnOn) implements MeetingCommand {
	}

	/**
	 * The landlord has agreed to one household: whoever else was ranked for the dwelling
	 * is free at once, also after the end of the meeting (domain:§6.13).
	 */
	record FreeOtherCandidates(String dwellingId, String agreedSearchId, LocalDate freedOn) implements MeetingCommand {
	}

	/**
	 * Nobody gets the dwelling this time.
	 */
	record LeaveDwellingOpen(String dwellingId, LeftOpenReason reason, LocalDate decidedOn) implements MeetingCommand {
	}

	/**
	 * Something must be done by a day.
	 */
	record AgreeFollowUp(FollowUp followUp, LocalDate agreedOn) implements MeetingCommand {
	}

	/**
	 * It is done.
	 */
	record CompleteFollowUp(String followUpId, LocalDate doneOn) implements MeetingCommand {
	}

	/**
	 * The meeting is over.
	 */
	record CloseMeeting(LocalDate closedOn) implements MeetingCommand {
	}

	/**
	 * The meeting will not take place.
	 */
	record CancelMeeting(LocalDate cancelledOn) implements MeetingCommand {
	}

}
