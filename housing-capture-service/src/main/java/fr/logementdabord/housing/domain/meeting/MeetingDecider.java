package fr.logementdabord.housing.domain.meeting;

import java.util.HashSet;
import java.util.Set;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.NotScheduled;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PutDwellingOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ScheduleMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingScheduled;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * A meeting looks at the vacancies of its own territory only (seed:496).
 */
public final class MeetingDecider implements Decider<MeetingCommand, FluidityMeeting, MeetingEvent> {

	@Override
	public FluidityMeeting initialState() {
		return new NotScheduled();
	}

	@Override
	public Decision<MeetingEvent> decide(MeetingCommand command, FluidityMeeting state) {
		return switch (command) {
			case ScheduleMeeting schedule -> schedule(schedule, state);
			case PutDwellingOnAgenda put -> put(put, state);
		};
	}

	private Decision<MeetingEvent> schedule(ScheduleMeeting command, FluidityMeeting state) {
		return switch (state) {
			case NotScheduled unknown ->
				command.heldOn().isBefore(command.scheduledOn()) ? refuse(MeetingRefusal.MeetingIsInThePast)
						: accept(new MeetingScheduled(command.meetingId(), command.territory(), command.heldOn()));
			case Scheduled scheduled ->
				scheduled.heldOn().equals(command.heldOn()) && scheduled.territory().equals(command.territory())
						? accept() : refuse(MeetingRefusal.MeetingIsAlreadyScheduled);
		};
	}

	private Decision<MeetingEvent> put(PutDwellingOnAgenda command, FluidityMeeting state) {
		return switch (state) {
			case NotScheduled unknown -> refuse(MeetingRefusal.MeetingIsUnknown);
			case Scheduled scheduled when scheduled.agenda().contains(command.dwellingId()) -> accept();
			case Scheduled scheduled -> scheduled.territory().equals(command.territoryOfDwelling())
					? accept(new DwellingPutOnAgenda(command.dwellingId(), command.landlord()))
					: refuse(MeetingRefusal.DwellingIsInAnotherTerritory);
		};
	}

	@Override
	public FluidityMeeting evolve(FluidityMeeting state, MeetingEvent event) {
		return switch (event) {
			case MeetingScheduled(var meetingId, var territory, var heldOn) ->
				new Scheduled(meetingId, territory, heldOn, Set.of());
			case DwellingPutOnAgenda(var dwellingId, var landlord) -> switch (state) {
				case Scheduled scheduled -> {
					Set<String> agenda = new HashSet<>(scheduled.agenda());
					agenda.add(dwellingId);
					yield new Scheduled(scheduled.meetingId(), scheduled.territory(), scheduled.heldOn(),
							Set.copyOf(agenda));
				}
				case NotScheduled unknown ->
					throw new IllegalStateException("the history of a meeting starts with its scheduling");
			};
		};
	}

}
