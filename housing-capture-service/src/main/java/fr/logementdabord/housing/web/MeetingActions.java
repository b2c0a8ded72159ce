package fr.logementdabord.housing.web;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingRefusal;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PutDwellingOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ScheduleMeeting;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.domain.meeting.Sitting;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done in a fluidity meeting, from the API and from the pages.
 */
@Component
class MeetingActions {

	static final String MEETING = "Cette réunion";

	private final HousingStreams streams;

	private final TableActions table;

	private final ParisDays days;

	MeetingActions(HousingStreams streams, TableActions table, ParisDays days) {
		this.streams = streams;
		this.table = table;
		this.days = days;
	}

	/**
	 * Schedules a meeting, whose id follows from who asks with which key.
	 */
	Created schedule(Viewer viewer, Requests.Meeting request, IdempotencyKey key) {
		String meetingId = HousingIds.meeting(viewer.login(), key.value());
		Outcome.Accepted<FluidityMeeting> done = Answers.done(this.streams.meetings()
			.handle(meetingId,
					new ScheduleMeeting(meetingId, request.territory(), request.heldOn(),
							HappenedOn.of(this.days, "scheduledOn", request.scheduledOn())),
					CommandContext.of(key.value(), viewer.login())));
		return new Created(meetingId, done.version());
	}

	Outcome.Accepted<FluidityMeeting> putOnAgenda(Viewer viewer, String meetingId, String dwellingId,
			IdempotencyKey key, @Nullable Long version) {
		Scheduled meeting = visible(viewer, meetingId);
		// a dwelling that is let or withdrawn is no longer a vacancy
		Dwelling.Announced dwelling = switch (this.streams.dwellings().load(dwellingId).state()) {
			case Dwelling.Available available -> available;
			case Dwelling.Reserved reserved -> reserved;
			case Dwelling.Let let when meeting.agenda().contains(dwellingId) -> let;
			case Dwelling.Let let -> throw new CommandRefused(DwellingRefusal.DwellingIsAlreadyLet);
			case Dwelling.Withdrawn withdrawn when meeting.agenda().contains(dwellingId) -> withdrawn;
			case Dwelling.Withdrawn withdrawn -> throw new CommandRefused(DwellingRefusal.DwellingIsWithdrawn);
			case Dwelling.NotAnnounced unknown -> throw new NotFound("Ce logement");
		};
		if (!Sight.withoutLandlords(viewer).includes(dwelling.card().territory(), null)) {
			throw new NotFound("Ce logement");
		}
		return Answers.done(this.streams.meetings()
			.handle(meetingId,
					new PutDwellingOnAgenda(dwellingId, dwelling.card().landlord(), dwelling.card().territory()),
					CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

	/**
	 * Positions a household on a dwelling at the first rank; the placement's id follows
	 * from who asks with which key.
	 */
	Created propose(Viewer viewer, String meetingId, Requests.Positioning request, IdempotencyKey key) {
		return this.table.decide(viewer, meetingId, new TableRequests.Ranking(request.dwellingId(), request.searchId(),
				PairDecision.FIRST, request.decidedOn()), key);
	}

	/**
	 * When and where, for somebody who is known to see the meeting; absent until
	 * arranged.
	 */
	@Nullable Sitting sitting(String meetingId) {
		return this.streams.meetings().load(meetingId).state() instanceof Called called
				? called.meeting().course().sitting() : null;
	}

	private Scheduled visible(Viewer viewer, String meetingId) {
		return this.table.called(viewer, meetingId).meeting();
	}

	/**
	 * What was made.
	 */
	record Created(String id, long version) {
	}

}
