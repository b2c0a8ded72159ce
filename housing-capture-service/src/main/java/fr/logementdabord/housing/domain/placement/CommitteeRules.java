package fr.logementdabord.housing.domain.placement;

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
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CommitteeDecided;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * When an allocation committee may decide, and what its five outcomes do. A rank from the
 * second on, or a condition, leaves the committee the last word.
 */
final class CommitteeRules {

	private CommitteeRules() {
	}

	static Decision<PlacementEvent> decide(RecordCommitteeDecision command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Proposed proposed -> refuse(PlacementRefusal.LandlordHasNotAnswered);
			case Agreed agreed -> decide(command, agreed);
			case Ranked ranked -> decide(command, ranked);
			case AwardedUnderCondition awarded -> decide(command, awarded);
			case Awarded awarded ->
				isTheSame(command, awarded) ? accept() : refuse(PlacementRefusal.CommitteeHasAlreadyDecided);
			case Leased leased -> refuse(PlacementRefusal.LeaseIsAlreadySigned);
			case MovedIn movedIn -> refuse(PlacementRefusal.HouseholdHasMovedIn);
			case Ended ended -> ended.ending() == Ending.DECLINED_BY_COMMITTEE && command.outcome().endsThePlacement()
					? accept() : refuse(PlacementDecider.isOver(ended));
		};
	}

	private static Decision<PlacementEvent> decide(RecordCommitteeDecision command, Live live) {
		if (!live.proposal().committeeNeeded()) {
			return refuse(PlacementRefusal.NoCommitteeForThisDwelling);
		}
		Integer rank = command.rank();
		if (command.outcome() == CommitteeOutcome.AWARDED_RANKED) {
			if (rank == null || rank < 1) {
				return refuse(PlacementRefusal.RankIsMissing);
			}
		}
		else if (rank != null) {
			return refuse(PlacementRefusal.RankIsNotExpected);
		}
		if (command.decidedOn().isBefore(live.since())) {
			return refuse(PlacementRefusal.DatesAreOutOfOrder);
		}
		if (command.decidedOn().isAfter(command.recordedOn())) {
			return refuse(PlacementRefusal.DateIsInTheFuture);
		}
		if (isTheSame(command, live)) {
			return accept();
		}
		CommitteeDecided decided = new CommitteeDecided(command.outcome(), rank, command.decidedOn());
		return command.outcome().endsThePlacement()
				? accept(decided, new PlacementDeclined(Ending.DECLINED_BY_COMMITTEE, command.outcome().name(),
						command.outcome().name(), command.decidedOn()))
				: accept(decided);
	}

	private static boolean isTheSame(RecordCommitteeDecision command, Live live) {
		if (!command.decidedOn().equals(live.since())) {
			return false;
		}
		return switch (live) {
			case Awarded awarded ->
				command.outcome() == CommitteeOutcome.AWARDED || command.outcome() == CommitteeOutcome.AWARDED_RANKED
						&& Integer.valueOf(1).equals(command.rank());
			case AwardedUnderCondition awarded -> command.outcome() == CommitteeOutcome.AWARDED_UNDER_CONDITION;
			case Ranked ranked -> Integer.valueOf(ranked.rank()).equals(command.rank());
			case Proposed proposed -> false;
			case Agreed agreed -> false;
			case Leased leased -> false;
			case MovedIn movedIn -> false;
		};
	}

}
