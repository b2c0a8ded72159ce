package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Cancelled;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Closed;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.NotScheduled;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.AgreeFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ArrangeSitting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CancelMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CloseMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CompleteFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.DecidePair;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.FreeOtherCandidates;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.LeaveDwellingOpen;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PrepareMatching;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PutDwellingOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ScheduleMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.WithdrawRank;
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

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * A meeting looks at the vacancies of its own territory only (seed:496), is advised by a
 * matching, decides pair by pair, and is closed once.
 */
public final class MeetingDecider implements Decider<MeetingCommand, FluidityMeeting, MeetingEvent> {

	@Override
	public FluidityMeeting initialState() {
		return new NotScheduled();
	}

	@Override
	public Decision<MeetingEvent> decide(MeetingCommand command, FluidityMeeting state) {
		return switch (state) {
			case NotScheduled unknown -> command instanceof ScheduleMeeting schedule ? schedule(schedule)
					: refuse(MeetingRefusal.MeetingIsUnknown);
			case Scheduled meeting -> decideOpen(command, meeting);
			case Closed closed -> decideClosed(command, closed.meeting());
			case Cancelled cancelled ->
				command instanceof CancelMeeting ? accept() : refuse(MeetingRefusal.MeetingIsCancelled);
		};
	}

	private Decision<MeetingEvent> decideOpen(MeetingCommand command, Scheduled meeting) {
		return switch (command) {
			case ScheduleMeeting again -> scheduleAgain(again, meeting);
			case ArrangeSitting arrange -> arrange(arrange, meeting);
			case PutDwellingOnAgenda put -> put(put, meeting);
			case PrepareMatching prepare -> accept(new MatchingPrepared(prepare.snapshot()));
			case DecidePair decide -> TableRules.decide(decide, meeting);
			case WithdrawRank withdraw -> TableRules.withdraw(withdraw, meeting);
			case FreeOtherCandidates free -> TableRules.free(free, meeting);
			case LeaveDwellingOpen leave -> TableRules.leaveOpen(leave, meeting);
			case AgreeFollowUp agree -> FollowUpRules.agree(agree, meeting);
			case CompleteFollowUp complete -> FollowUpRules.complete(complete, meeting);
			case CloseMeeting close -> close.closedOn().isBefore(meeting.heldOn())
					? refuse(MeetingRefusal.MeetingIsNotYetHeld) : accept(new MeetingClosed(close.closedOn()));
			case CancelMeeting cancel -> meeting.course().decisions().isEmpty()
					? accept(new MeetingCancelled(cancel.cancelledOn())) : refuse(MeetingRefusal.MeetingHasDecisions);
		};
	}

	/** After the end, the next rank may follow, and what was agreed is done. */
	private Decision<MeetingEvent> decideClosed(MeetingCommand command, Scheduled meeting) {
		return switch (command) {
			case DecidePair decide -> TableRules.follow(decide.decision(), meeting);
			case AgreeFollowUp agree -> FollowUpRules.agree(agree, meeting);
			case CompleteFollowUp complete -> FollowUpRules.complete(complete, meeting);
			case ScheduleMeeting again -> scheduleAgain(again, meeting);
			case ArrangeSitting late -> refuse(MeetingRefusal.MeetingIsClosed);
			case PutDwellingOnAgenda late -> refuse(MeetingRefusal.MeetingIsClosed);
			case PrepareMatching late -> refuse(MeetingRefusal.MeetingIsClosed);
			case FreeOtherCandidates free -> TableRules.free(free, meeting);
			case WithdrawRank late -> refuse(MeetingRefusal.MeetingIsClosed);
			case LeaveDwellingOpen late -> refuse(MeetingRefusal.MeetingIsClosed);
			case CloseMeeting twice -> refuse(MeetingRefusal.MeetingIsClosed);
			case CancelMeeting late -> refuse(MeetingRefusal.MeetingIsClosed);
		};
	}

	private static Decision<MeetingEvent> schedule(ScheduleMeeting command) {
		return command.heldOn().isBefore(command.scheduledOn()) ? refuse(MeetingRefusal.MeetingIsInThePast)
				: accept(new MeetingScheduled(command.meetingId(), command.territory(), command.heldOn()));
	}

	private static Decision<MeetingEvent> scheduleAgain(ScheduleMeeting command, Scheduled meeting) {
		return meeting.heldOn().equals(command.heldOn()) && meeting.territory().equals(command.territory()) ? accept()
				: refuse(MeetingRefusal.MeetingIsAlreadyScheduled);
	}

	private static Decision<MeetingEvent> arrange(ArrangeSitting command, Scheduled meeting) {
		if (command.heldOn().isBefore(command.arrangedOn())) {
			return refuse(MeetingRefusal.MeetingIsInThePast);
		}
		if (!command.sitting().endsAt().isAfter(command.sitting().startsAt())) {
			return refuse(MeetingRefusal.SittingEndsBeforeItStarts);
		}
		return meeting.heldOn().equals(command.heldOn()) && command.sitting().equals(meeting.course().sitting())
				? accept() : accept(new SittingArranged(command.heldOn(), command.sitting(), command.arrangedOn()));
	}

	private static Decision<MeetingEvent> put(PutDwellingOnAgenda command, Scheduled meeting) {
		if (meeting.agenda().contains(command.dwellingId())) {
			return accept();
		}
		return meeting.territory().equals(command.territoryOfDwelling())
				? accept(new DwellingPutOnAgenda(command.dwellingId(), command.landlord()))
				: refuse(MeetingRefusal.DwellingIsInAnotherTerritory);
	}

	@Override
	public FluidityMeeting evolve(FluidityMeeting state, MeetingEvent event) {
		return switch (event) {
			case MeetingScheduled(var meetingId, var territory, var heldOn) ->
				new Scheduled(meetingId, territory, heldOn, Set.of());
			case MeetingClosed(var closedOn) -> new Closed(meeting(state), closedOn);
			case MeetingCancelled(var cancelledOn) -> new Cancelled(meeting(state), cancelledOn);
			case SittingArranged(var heldOn, var sitting, var arrangedOn) ->
				on(state, arranged(state, heldOn, sitting));
			case DwellingPutOnAgenda(var dwellingId, var landlord) -> on(state, withDwelling(state, dwellingId));
			case MatchingPrepared(var snapshot) -> on(state, course(state).prepared(snapshot));
			case PairDecided(var decision) -> on(state, course(state).decided(decision));
			case RankWithdrawn(var dwellingId, var searchId, var withdrawnOn) ->
				on(state, course(state).withdrawn(dwellingId, searchId));
			case DwellingLeftOpen(var dwellingId, var reason, var decidedOn) ->
				on(state, course(state).leftOpen(dwellingId, reason));
			case FollowUpAgreed(var followUp) -> on(state, course(state).followedUp(followUp));
			case FollowUpCompleted(var followUpId, var doneOn) ->
				on(state, FollowUpRules.completed(course(state), followUpId, doneOn));
		};
	}

	private static Scheduled arranged(FluidityMeeting state, LocalDate heldOn, Sitting sitting) {
		Scheduled meeting = meeting(state);
		return new Scheduled(meeting.meetingId(), meeting.territory(), heldOn, meeting.agenda(),
				meeting.course().arranged(sitting));
	}

	private static Scheduled withDwelling(FluidityMeeting state, String dwellingId) {
		Scheduled meeting = meeting(state);
		Set<String> agenda = new LinkedHashSet<>(meeting.agenda());
		agenda.add(dwellingId);
		return new Scheduled(meeting.meetingId(), meeting.territory(), meeting.heldOn(),
				Collections.unmodifiableSet(agenda), meeting.course());
	}

	private static FluidityMeeting on(FluidityMeeting state, Course course) {
		return on(state, meeting(state).with(course));
	}

	/** What goes on after the end does not open the meeting again. */
	private static FluidityMeeting on(FluidityMeeting state, Scheduled meeting) {
		return state instanceof Closed closed ? new Closed(meeting, closed.closedOn()) : meeting;
	}

	private static Course course(FluidityMeeting state) {
		return meeting(state).course();
	}

	private static Scheduled meeting(FluidityMeeting state) {
		if (state instanceof Called called) {
			return called.meeting();
		}
		throw new IllegalStateException("the history of a meeting starts with its scheduling");
	}

}
