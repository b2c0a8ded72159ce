package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.placement.Placement.Agreed;
import fr.logementdabord.housing.domain.placement.Placement.Awarded;
import fr.logementdabord.housing.domain.placement.Placement.AwardedUnderCondition;
import fr.logementdabord.housing.domain.placement.Placement.Ended;
import fr.logementdabord.housing.domain.placement.Placement.Leased;
import fr.logementdabord.housing.domain.placement.Placement.Live;
import fr.logementdabord.housing.domain.placement.Placement.MovedIn;
import fr.logementdabord.housing.domain.placement.Placement.NotProposed;
import fr.logementdabord.housing.domain.placement.Placement.Proposed;
import fr.logementdabord.housing.domain.placement.Placement.Ranked;
import fr.logementdabord.housing.domain.placement.Placement.SignedLease;
import fr.logementdabord.housing.domain.placement.PlacementCommand.AcknowledgeAlert;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByCoordination;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ExpirePlacement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ProposePlacement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordLandlordAnswer;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ReleasePlacement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.domain.placement.PlacementEvent.AlertAcknowledged;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CommitteeDecided;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CoordinatorAlerted;
import fr.logementdabord.housing.domain.placement.PlacementEvent.HouseholdMovedIn;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LandlordAnswered;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LeaseSigned;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementExpired;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementProposed;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementReleased;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * Takes a placement from the proposal to the move-in, or to one of its endings.
 */
public final class PlacementDecider implements Decider<PlacementCommand, Placement, PlacementEvent> {

	@Override
	public Placement initialState() {
		return new NotProposed();
	}

	@Override
	public Decision<PlacementEvent> decide(PlacementCommand command, Placement state) {
		return switch (command) {
			case ProposePlacement propose -> propose(propose, state);
			case RecordLandlordAnswer answer -> answer(answer, state);
			case DeclineByHousehold decline -> HouseholdAndCoordination.decline(decline, state);
			case DeclineByCoordination decline -> HouseholdAndCoordination.decline(decline, state);
			case AcknowledgeAlert acknowledge -> HouseholdAndCoordination.acknowledge(acknowledge, state);
			case RecordCommitteeDecision decision -> CommitteeRules.decide(decision, state);
			case SignLease sign -> LeaseRules.sign(sign, state);
			case RecordMoveIn moveIn -> LeaseRules.moveIn(moveIn, state);
			case ExpirePlacement expire -> expire(expire, state);
			case ReleasePlacement release -> release(release, state);
		};
	}

	private Decision<PlacementEvent> propose(ProposePlacement command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> accept(new PlacementProposed(command.proposal()));
			case Live already -> accept();
			case Ended ended -> accept();
		};
	}

	private Decision<PlacementEvent> answer(RecordLandlordAnswer command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Proposed proposed -> answer(command, proposed);
			case Live agreed -> command.accepted() ? accept() : refuse(PlacementRefusal.LandlordHasAlreadyAgreed);
			case Ended ended ->
				ended.ending() == Ending.DECLINED_BY_LANDLORD && !command.accepted() ? accept() : refuse(isOver(ended));
		};
	}

	private Decision<PlacementEvent> answer(RecordLandlordAnswer command, Proposed proposed) {
		if (command.answeredOn().isAfter(proposed.proposal().answerDueOn())) {
			return refuse(PlacementRefusal.AnswerIsTooLate);
		}
		if (command.answeredOn().isBefore(proposed.since())) {
			return refuse(PlacementRefusal.DatesAreOutOfOrder);
		}
		// nobody dates its own answer back: how long landlords take is a fair record
		if (command.answeredOn().isBefore(command.recordedOn()) && !proposed.proposal().isRecordedLater()) {
			return refuse(PlacementRefusal.AnswerIsDatedBack);
		}
		if (command.accepted()) {
			return accept(new LandlordAnswered(true, null, command.answeredOn()));
		}
		RefusalMotive motive = command.motive();
		if (motive == null) {
			return refuse(PlacementRefusal.MotiveIsMissing);
		}
		return accept(new LandlordAnswered(false, motive.told(), command.answeredOn()),
				new PlacementDeclined(Ending.DECLINED_BY_LANDLORD, motive.code(), motive.told(), command.answeredOn()));
	}

	private Decision<PlacementEvent> expire(ExpirePlacement command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Proposed proposed -> expire(command.expiredOn(), proposed.proposal().answerDueOn());
			// the answer came first
			case Live answered -> accept();
			case Ended ended -> accept();
		};
	}

	/** However late the deadline fires, the time was over after its last day. */
	private static Decision<PlacementEvent> expire(LocalDate on, LocalDate dueOn) {
		LocalDate over = dueOn.plusDays(1);
		return on.isBefore(dueOn) ? refuse(PlacementRefusal.AnswerIsNotDueYet)
				: accept(new PlacementExpired(on.isAfter(over) ? over : on));
	}

	private Decision<PlacementEvent> release(ReleasePlacement command, Placement state) {
		return switch (state) {
			// the proposal is still on its way: it will find the placement over
			case NotProposed notYet -> accept(released(command, command.releasedOn()));
			case MovedIn housed -> accept();
			// the end of a referral may be dated before the placement
			case Live live -> accept(released(command,
					command.releasedOn().isBefore(live.since()) ? live.since() : command.releasedOn()));
			case Ended ended -> accept();
		};
	}

	private static PlacementReleased released(ReleasePlacement command, LocalDate on) {
		return new PlacementReleased(command.key(), command.because(), on);
	}

	static PlacementRefusal isOver(Ended ended) {
		return ended.ending() == Ending.EXPIRED ? PlacementRefusal.PlacementHasExpired
				: PlacementRefusal.PlacementIsOver;
	}

	@Override
	public Placement evolve(Placement state, PlacementEvent event) {
		return switch (event) {
			case PlacementProposed(var proposal) -> new Proposed(proposal);
			case LandlordAnswered(var accepted, var motive, var answeredOn) ->
				accepted ? new Agreed(proposal(state), answeredOn) : state;
			case CommitteeDecided(var outcome, var rank, var decidedOn) -> switch (outcome) {
				case AWARDED -> new Awarded(proposal(state), decidedOn);
				case AWARDED_RANKED -> rank == null || rank == 1 ? new Awarded(proposal(state), decidedOn)
						: new Ranked(proposal(state), rank, decidedOn);
				case AWARDED_UNDER_CONDITION -> new AwardedUnderCondition(proposal(state), decidedOn);
				case NOT_AWARDED, INADMISSIBLE -> state;
			};
			case PlacementDeclined(var by, var motive, var told, var declinedOn) ->
				new Ended(proposal(state).key(), by, declinedOn, motive, false);
			case CoordinatorAlerted alerted -> withAlert(state, true);
			case AlertAcknowledged acknowledged -> withAlert(state, false);
			case PlacementExpired(var expiredOn) ->
				new Ended(proposal(state).key(), Ending.EXPIRED, expiredOn, null, false);
			case PlacementReleased(var key, var because, var releasedOn) ->
				new Ended(key, Ending.RELEASED, releasedOn, null, false);
			case LeaseSigned(var kind, var signedOn, var plannedSlideOn) ->
				new Leased(proposal(state), new SignedLease(kind, signedOn, plannedSlideOn));
			case HouseholdMovedIn(var movedInOn) -> new MovedIn(proposal(state), lease(state), movedInOn);
		};
	}

	private static Placement withAlert(Placement state, boolean open) {
		return state instanceof Ended ended
				? new Ended(ended.key(), ended.ending(), ended.endedOn(), ended.motive(), open) : state;
	}

	private static SignedLease lease(Placement state) {
		if (state instanceof Leased leased) {
			return leased.lease();
		}
		throw new IllegalStateException("nobody moves in without a lease");
	}

	private static Proposal proposal(Placement state) {
		if (state instanceof Live live) {
			return live.proposal();
		}
		throw new IllegalStateException("the history of a placement starts with its proposal");
	}

}
