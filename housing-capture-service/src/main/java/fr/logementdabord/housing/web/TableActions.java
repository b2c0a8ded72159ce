package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.application.PlacementProposals;
import fr.logementdabord.housing.domain.meeting.Advice;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.FollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.AgreeFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ArrangeSitting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CancelMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CloseMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CompleteFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.DecidePair;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.LeaveDwellingOpen;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PrepareMatching;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.WithdrawRank;
import fr.logementdabord.housing.domain.meeting.MeetingDecider;
import fr.logementdabord.housing.domain.meeting.MeetingEvent;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.domain.meeting.Sitting;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.table.MeetingTables;
import fr.logementdabord.housing.table.Table;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done before, at and after the table of a meeting, from the API and from the
 * pages.
 */
@Component
class TableActions {

	private final HousingStreams streams;

	private final PlacementProposals proposals;

	private final MeetingTables tables;

	private final ParisDays days;

	private final OpenCases cases;

	TableActions(HousingStreams streams, PlacementProposals proposals, MeetingTables tables, ParisDays days,
			OpenCases cases) {
		this.cases = cases;
		this.streams = streams;
		this.proposals = proposals;
		this.tables = tables;
		this.days = days;
	}

	/**
	 * A meeting that the viewer may see, landlords excepted, as it exists for them.
	 */
	Called called(Viewer viewer, String meetingId) {
		return this.tables.seenBy(viewer, whole(viewer, meetingId));
	}

	private Called whole(Viewer viewer, String meetingId) {
		if (this.streams.meetings().load(Answers.id(meetingId, MeetingActions.MEETING)).state() instanceof Called called
				&& Sight.withoutLandlords(viewer).includes(called.meeting().territory(), null)) {
			return called;
		}
		throw new NotFound(MeetingActions.MEETING);
	}

	Optional<Table> table(Viewer viewer, Called called) {
		return this.tables.table(viewer, called.meeting());
	}

	long arrange(Viewer viewer, String meetingId, TableRequests.Arrangement request, IdempotencyKey key) {
		called(viewer, meetingId);
		Sitting sitting = new Sitting(LocalTime.parse(request.startsAt()), LocalTime.parse(request.endsAt()),
				request.place());
		return done(viewer, meetingId, new ArrangeSitting(request.heldOn(), sitting, this.days.today()), key);
	}

	long prepare(Viewer viewer, String meetingId, IdempotencyKey key) {
		Scheduled meeting = whole(viewer, meetingId).meeting();
		return done(viewer, meetingId, new PrepareMatching(this.tables.snapshot(viewer, meeting)), key);
	}

	/**
	 * Ranks a household for a dwelling; the first rank also reserves the dwelling, which
	 * is asked before the meeting remembers it.
	 * @return the placement of a first rank
	 */
	MeetingActions.Created decide(Viewer viewer, String meetingId, TableRequests.Ranking request, IdempotencyKey key) {
		Called called = called(viewer, meetingId);
		String caseId = caseOf(viewer, request.searchId());
		boolean first = request.rank() == PairDecision.FIRST;
		String placementId = first ? HousingIds.placement(viewer.login(), key.value()) : null;
		LocalDate decidedOn = HappenedOn.of(this.days, "decidedOn", request.decidedOn());
		Advice advice = first ? advice(viewer, called, request) : Advice.NONE;
		DecidePair decide = new DecidePair(new PairDecision(request.dwellingId(), request.searchId(), caseId,
				request.rank(), placementId, advice, decidedOn), this.days.today());
		if (new MeetingDecider().decide(decide, called) instanceof Decision.Refused<MeetingEvent> refused) {
			throw new CommandRefused(refused.why());
		}
		CommandContext context = CommandContext.of(key.value(), viewer.login());
		if (placementId != null) {
			Answers.done(this.proposals.propose(placementId, called.meeting(), request.dwellingId(), request.searchId(),
					decidedOn, context));
		}
		long version = Answers.done(this.streams.meetings().handle(meetingId, decide, context)).version();
		return new MeetingActions.Created(placementId == null ? "" : placementId, version);
	}

	private Advice advice(Viewer viewer, Called called, TableRequests.Ranking request) {
		return table(viewer, called).map((table) -> table.adviceAbout(request.dwellingId(), request.searchId()))
			.orElse(Advice.NONE);
	}

	private String caseOf(Viewer viewer, String searchId) {
		if (this.streams.searches().load(searchId).state() instanceof HousingSearch.Opened opened
				&& !this.cases.hides(viewer, opened.terms().caseId())
				&& Sight.withoutLandlords(viewer).includes(opened.terms().territory(), null)) {
			return opened.terms().caseId();
		}
		throw new NotFound("Cette recherche");
	}

	long withdrawRank(Viewer viewer, String meetingId, TableRequests.Pair request, IdempotencyKey key) {
		called(viewer, meetingId);
		caseOf(viewer, request.searchId());
		return done(viewer, meetingId, new WithdrawRank(request.dwellingId(), request.searchId(), this.days.today()),
				key);
	}

	long leaveOpen(Viewer viewer, String meetingId, TableRequests.LeftOpen request, IdempotencyKey key) {
		called(viewer, meetingId);
		return done(viewer, meetingId, new LeaveDwellingOpen(request.dwellingId(), request.reason(), this.days.today()),
				key);
	}

	long agree(Viewer viewer, String meetingId, TableRequests.Agreed request, IdempotencyKey key) {
		called(viewer, meetingId);
		FollowUp followUp = new FollowUp(Ids.derived("SU-", viewer.login(), key.value()), request.task(), request.by(),
				request.dwellingId(), request.dueOn(), null);
		return done(viewer, meetingId, new AgreeFollowUp(followUp, this.days.today()), key);
	}

	long complete(Viewer viewer, String meetingId, String followUpId, IdempotencyKey key) {
		called(viewer, meetingId);
		return done(viewer, meetingId, new CompleteFollowUp(followUpId, this.days.today()), key);
	}

	/** Closes the meeting on a day, today when none is said. */
	long close(Viewer viewer, String meetingId, @Nullable LocalDate closedOn, IdempotencyKey key) {
		called(viewer, meetingId);
		return done(viewer, meetingId, new CloseMeeting(HappenedOn.of(this.days, "closedOn", closedOn)), key);
	}

	long cancel(Viewer viewer, String meetingId, IdempotencyKey key) {
		called(viewer, meetingId);
		return done(viewer, meetingId, new CancelMeeting(this.days.today()), key);
	}

	private long done(Viewer viewer, String meetingId, MeetingCommand command, IdempotencyKey key) {
		Outcome<FluidityMeeting> outcome = this.streams.meetings()
			.handle(meetingId, command, CommandContext.of(key.value(), viewer.login()));
		return Answers.done(outcome).version();
	}

}
