package fr.logementdabord.housing.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingScheduled;

/**
 * What is said about fluidity meetings: all of it.
 */
public final class MeetingPublications implements Publisher<FluidityMeeting, MeetingEvent> {

	@Override
	public Optional<PublicEvent> publish(MeetingEvent event, FluidityMeeting after) {
		return after instanceof Scheduled meeting ? Optional.of(publish(event, meeting)) : Optional.empty();
	}

	private static PublicEvent publish(MeetingEvent event, Scheduled meeting) {
		return switch (event) {
			case MeetingScheduled scheduled -> new PublicEvent(HousingTypes.MEETING_SCHEDULED, null,
					new MeetingScheduledV1(meeting.meetingId(), meeting.territory(), meeting.heldOn()));
			case DwellingPutOnAgenda(var dwellingId, var landlord) ->
				new PublicEvent(HousingTypes.DWELLING_PUT_ON_AGENDA, null,
						new DwellingPutOnAgendaV1(meeting.meetingId(), dwellingId, meeting.territory(), landlord));
		};
	}

}
