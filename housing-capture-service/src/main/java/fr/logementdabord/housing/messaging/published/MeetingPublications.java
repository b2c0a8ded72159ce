package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.meeting.Advice;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingLeftOpen;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpAgreed;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpCompleted;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MatchingPrepared;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingCancelled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingClosed;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingScheduled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.PairDecided;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.RankWithdrawn;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.SittingArranged;
import fr.logementdabord.housing.domain.meeting.PairDecision;

/**
 * What is said about fluidity meetings: calls, agendas, rankings and ends. How the advice
 * came about and what is left to do stay inside.
 */
public final class MeetingPublications implements Publisher<FluidityMeeting, MeetingEvent> {

	@Override
	public Optional<PublicEvent> publish(MeetingEvent event, FluidityMeeting after) {
		return after instanceof Called called ? publish(event, called.meeting()) : Optional.empty();
	}

	private static Optional<PublicEvent> publish(MeetingEvent event, Scheduled meeting) {
		return switch (event) {
			case MeetingScheduled scheduled -> said(HousingTypes.MEETING_SCHEDULED,
					new MeetingScheduledV1(meeting.meetingId(), meeting.territory(), meeting.heldOn(), null, null));
			case SittingArranged(var heldOn, var sitting, var arrangedOn) ->
				said(HousingTypes.MEETING_SCHEDULED, new MeetingScheduledV1(meeting.meetingId(), meeting.territory(),
						heldOn, sitting.startsAt(), sitting.endsAt()));
			case DwellingPutOnAgenda(var dwellingId, var landlord) -> said(HousingTypes.DWELLING_PUT_ON_AGENDA,
					new DwellingPutOnAgendaV1(meeting.meetingId(), dwellingId, meeting.territory(), landlord));
			case PairDecided(var decision) -> Optional
				.of(new PublicEvent(HousingTypes.PAIR_DECIDED, decision.caseId(), pairDecided(decision, meeting)));
			case MeetingClosed(var closedOn) -> said(HousingTypes.MEETING_CLOSED, closed(meeting, closedOn));
			case MeetingCancelled(var cancelledOn) -> said(HousingTypes.MEETING_CANCELLED,
					new MeetingCancelledV1(meeting.meetingId(), meeting.territory(), cancelledOn));
			case MatchingPrepared inside -> Optional.empty();
			case RankWithdrawn inside -> Optional.empty();
			case DwellingLeftOpen inside -> Optional.empty();
			case FollowUpAgreed inside -> Optional.empty();
			case FollowUpCompleted inside -> Optional.empty();
		};
	}

	private static Optional<PublicEvent> said(String type, Object data) {
		return Optional.of(new PublicEvent(type, null, data));
	}

	private static PairDecidedV1 pairDecided(PairDecision decision, Scheduled meeting) {
		return new PairDecidedV1(meeting.meetingId(), decision.dwellingId(), decision.searchId(), decision.caseId(),
				meeting.territory(), decision.rank(), decision.advice().name(), decision.decidedOn(),
				decision.placementId());
	}

	private static MeetingClosedV1 closed(Scheduled meeting, LocalDate closedOn) {
		List<PairDecision> first = meeting.course().decisions().stream().filter(PairDecision::isFirst).toList();
		int positioned = (int) first.stream().map(PairDecision::dwellingId).distinct().count();
		int overridden = (int) first.stream().filter((one) -> one.advice() == Advice.OVERRIDDEN).count();
		return new MeetingClosedV1(meeting.meetingId(), meeting.territory(), meeting.heldOn(), closedOn,
				meeting.agenda().size(), positioned, meeting.course().decisions().size() - first.size(), overridden);
	}

}
