package fr.logementdabord.referral.domain.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.CancelConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.MoveConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.RecordConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.ScheduleConference;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceCancelled;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceHeld;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceMoved;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceScheduled;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a conference: optional, with the household's agreement, and never recorded
 * before it took place (seed:467).
 */
public final class ConferenceDecider implements Decider<ConferenceCommand, Conferences, ConferenceEvent> {

	private static final int SHORTEST = 15;

	private static final int LONGEST = 480;

	@Override
	public Conferences initialState() {
		return new Conferences(List.of());
	}

	@Override
	public Decision<ConferenceEvent> decide(ConferenceCommand command, Conferences conferences) {
		return switch (command) {
			case ScheduleConference schedule -> schedule(schedule, conferences);
			case MoveConference move -> known(move.conferenceId(), conferences, (found) -> move(move, found));
			case CancelConference cancel -> known(cancel.conferenceId(), conferences, (found) -> cancel(cancel, found));
			case RecordConference held -> known(held.conferenceId(), conferences, (found) -> record(held, found));
		};
	}

	private static Decision<ConferenceEvent> schedule(ScheduleConference command, Conferences conferences) {
		Conference asked = command.conference();
		if (conferences.of(asked.conferenceId()).isPresent()) {
			return accept();
		}
		if (!command.householdAgrees()) {
			return refuse(ConferenceRefusal.HouseholdDoesNotAgree);
		}
		if (asked.invited().isEmpty()) {
			return refuse(ConferenceRefusal.NobodyIsInvited);
		}
		if (isOutOfBounds(asked.minutes())) {
			return refuse(ConferenceRefusal.DurationIsOutOfBounds);
		}
		ConferenceRefusal wrongDay = wrongDay(command);
		return (wrongDay != null) ? refuse(wrongDay)
				: accept(new ConferenceScheduled(command.caseId(), command.territory(), asked));
	}

	/** It is to come, or it took place between the referral and today. */
	private static @Nullable ConferenceRefusal wrongDay(ScheduleConference command) {
		LocalDate day = command.conference().day();
		if (command.heldSince() == null) {
			return day.isBefore(command.on()) ? ConferenceRefusal.ConferenceIsInThePast : null;
		}
		if (day.isAfter(command.on())) {
			return ConferenceRefusal.ConferenceHasNotTakenPlace;
		}
		return day.isBefore(command.heldSince()) ? ConferenceRefusal.ConferencePrecedesReferral : null;
	}

	private static Decision<ConferenceEvent> move(MoveConference command, Conference found) {
		if (found.isPlanned() && found.startsAt().equals(command.startsAt()) && found.minutes() == command.minutes()) {
			return accept();
		}
		if (isOutOfBounds(command.minutes())) {
			return refuse(ConferenceRefusal.DurationIsOutOfBounds);
		}
		return command.startsAt().toLocalDate().isBefore(command.on()) ? refuse(ConferenceRefusal.ConferenceIsInThePast)
				: planned(found, new ConferenceMoved(command.caseId(), command.conferenceId(), command.startsAt(),
						command.minutes()));
	}

	private static Decision<ConferenceEvent> cancel(CancelConference command, Conference found) {
		return (found.cancelledBecause() != null) ? accept()
				: planned(found, new ConferenceCancelled(command.caseId(), command.conferenceId(), command.because()));
	}

	private static Decision<ConferenceEvent> record(RecordConference command, Conference found) {
		if (command.held().equals(found.held())) {
			return accept();
		}
		if (command.held().attended().isEmpty()) {
			return refuse(ConferenceRefusal.NobodyAttended);
		}
		boolean early = command.held().on().isBefore(found.day()) || command.held().on().isAfter(command.today());
		return (early && found.isPlanned()) ? refuse(ConferenceRefusal.ConferenceHasNotTakenPlace) : planned(found,
				new ConferenceHeld(command.caseId(), command.territory(), command.conferenceId(), command.held()));
	}

	private static Decision<ConferenceEvent> planned(Conference found, ConferenceEvent event) {
		if (found.held() != null) {
			return refuse(ConferenceRefusal.ConferenceIsAlreadyHeld);
		}
		return (found.cancelledBecause() != null) ? refuse(ConferenceRefusal.ConferenceIsCancelled) : accept(event);
	}

	private static boolean isOutOfBounds(int minutes) {
		return minutes < SHORTEST || minutes > LONGEST;
	}

	private static Decision<ConferenceEvent> known(String conferenceId, Conferences conferences,
			Function<Conference, Decision<ConferenceEvent>> decide) {
		return conferences.of(conferenceId).map(decide).orElseGet(() -> refuse(ConferenceRefusal.ConferenceIsUnknown));
	}

	@Override
	public Conferences evolve(Conferences conferences, ConferenceEvent event) {
		return switch (event) {
			case ConferenceScheduled scheduled -> conferences.with(scheduled.conference());
			case ConferenceMoved moved -> {
				Conference was = conferences.of(moved.conferenceId()).orElseThrow();
				yield conferences.with(new Conference(was.conferenceId(), moved.startsAt(), moved.minutes(),
						was.invited(), was.revision() + 1, null, null));
			}
			case ConferenceCancelled cancelled -> {
				Conference was = conferences.of(cancelled.conferenceId()).orElseThrow();
				yield conferences.with(new Conference(was.conferenceId(), was.startsAt(), was.minutes(), was.invited(),
						was.revision() + 1, cancelled.because(), null));
			}
			case ConferenceHeld held -> {
				Conference was = conferences.of(held.conferenceId()).orElseThrow();
				yield conferences.with(new Conference(was.conferenceId(), was.startsAt(), was.minutes(), was.invited(),
						was.revision(), null, held.held()));
			}
		};
	}

}
