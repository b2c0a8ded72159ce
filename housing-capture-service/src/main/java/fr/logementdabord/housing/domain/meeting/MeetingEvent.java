package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.matching.Snapshot;

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
	 * Day, hours and place are known, or have changed.
	 */
	record SittingArranged(LocalDate heldOn, Sitting sitting, LocalDate arrangedOn) implements MeetingEvent {
	}

	/**
	 * One more vacancy on the agenda.
	 */
	record DwellingPutOnAgenda(String dwellingId, String landlord) implements MeetingEvent {
	}

	/**
	 * Vacancies, needs, rules and seed as they were.
	 */
	record MatchingPrepared(Snapshot snapshot) implements MeetingEvent {
	}

	/**
	 * A household is ranked for a dwelling.
	 */
	record PairDecided(PairDecision decision) implements MeetingEvent {
	}

	/**
	 * A rank that only waited is given up.
	 */
	record RankWithdrawn(String dwellingId, String searchId, LocalDate withdrawnOn) implements MeetingEvent {
	}

	/**
	 * Nobody gets the dwelling this time.
	 */
	record DwellingLeftOpen(String dwellingId, LeftOpenReason reason, LocalDate decidedOn) implements MeetingEvent {
	}

	/**
	 * Something is to be done by a day.
	 */
	record FollowUpAgreed(FollowUp followUp) implements MeetingEvent {
	}

	/**
	 * It is done.
	 */
	record FollowUpCompleted(String followUpId, LocalDate doneOn) implements MeetingEvent {
	}

	/**
	 * Over.
	 */
	record MeetingClosed(LocalDate closedOn) implements MeetingEvent {
	}

	/**
	 * Will not take place.
	 */
	record MeetingCancelled(LocalDate cancelledOn) implements MeetingEvent {
	}

}
