package fr.logementdabord.referral.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.conference.ConferenceEvent;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceCancelled;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceHeld;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceMoved;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceScheduled;
import fr.logementdabord.referral.domain.conference.Conferences;
import org.jspecify.annotations.Nullable;

/**
 * Only a conference that took place is told: the activity report counts it.
 */
public final class ConferencePublisher implements Publisher<Conferences, ConferenceEvent> {

	/** Fleeing somebody is not for a topic to tell. */
	private static @Nullable String told(@Nullable String absence) {
		return "SAFETY".equals(absence) ? "OTHER" : absence;
	}

	@Override
	public Optional<PublicEvent> publish(ConferenceEvent event, Conferences after) {
		return switch (event) {
			case ConferenceHeld(var caseId, var territory, var conferenceId, var held) ->
				Optional.of(new PublicEvent(ReferralPublisher.PREFIX + "case-conference-held.v1", caseId,
						new CaseConferenceHeldV1(conferenceId, caseId, territory, held.on(), held.householdTookPart(),
								told(held.householdAbsence()), held.attended().size())));
			case ConferenceScheduled inside -> Optional.empty();
			case ConferenceMoved inside -> Optional.empty();
			case ConferenceCancelled inside -> Optional.empty();
		};
	}

}
