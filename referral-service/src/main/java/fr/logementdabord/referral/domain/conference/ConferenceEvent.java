package fr.logementdabord.referral.domain.conference;

import java.time.LocalDateTime;

import fr.logementdabord.referral.domain.conference.Conference.Held;

/**
 * The conferences of a case.
 */
public sealed interface ConferenceEvent {

	record ConferenceScheduled(String caseId, String territory, Conference conference) implements ConferenceEvent {
	}

	record ConferenceMoved(String caseId, String conferenceId, LocalDateTime startsAt,
			int minutes) implements ConferenceEvent {
	}

	record ConferenceCancelled(String caseId, String conferenceId, String because) implements ConferenceEvent {
	}

	record ConferenceHeld(String caseId, String territory, String conferenceId, Held held) implements ConferenceEvent {
	}

}
