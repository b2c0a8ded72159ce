package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

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
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.domain.placement.PlacementEvent.HouseholdMovedIn;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LeaseSigned;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * When a lease may be signed and a household may move in: the two steps that are access
 * to housing. Signing what was awarded under a condition says that the condition is met.
 */
final class LeaseRules {

	private LeaseRules() {
	}

	static Decision<PlacementEvent> sign(SignLease command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Proposed proposed -> refuse(PlacementRefusal.LandlordHasNotAnswered);
			case Agreed agreed -> agreed.proposal().committeeNeeded() ? refuse(PlacementRefusal.CommitteeHasNotDecided)
					: sign(command, agreed);
			case Ranked ranked -> refuse(PlacementRefusal.HouseholdIsNotRankedFirst);
			case AwardedUnderCondition awarded -> sign(command, awarded);
			case Awarded awarded -> sign(command, awarded);
			case Leased leased -> leased.lease().kind() == command.kind() && leased.since().equals(command.signedOn())
					? accept() : refuse(PlacementRefusal.LeaseIsAlreadySigned);
			case MovedIn movedIn -> refuse(PlacementRefusal.HouseholdHasMovedIn);
			case Ended ended -> refuse(PlacementDecider.isOver(ended));
		};
	}

	private static Decision<PlacementEvent> sign(SignLease command, Live live) {
		if (command.signedOn().isBefore(live.since())) {
			return refuse(PlacementRefusal.DatesAreOutOfOrder);
		}
		if (command.signedOn().isAfter(command.recordedOn())) {
			return refuse(PlacementRefusal.DateIsInTheFuture);
		}
		if (!command.possibleKinds().contains(command.kind())) {
			return refuse(PlacementRefusal.LeaseKindDoesNotFitTheRegime);
		}
		LocalDate slide = command.plannedSlideOn();
		if (command.kind() == LeaseKind.SLIDING) {
			if (slide == null || !slide.isAfter(command.signedOn())) {
				return refuse(PlacementRefusal.SlideDateIsMissing);
			}
		}
		else if (slide != null) {
			return refuse(PlacementRefusal.SlideDateIsNotExpected);
		}
		return accept(new LeaseSigned(command.kind(), command.signedOn(), slide));
	}

	static Decision<PlacementEvent> moveIn(RecordMoveIn command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Leased leased -> moveIn(command, leased);
			case MovedIn movedIn ->
				movedIn.since().equals(command.movedInOn()) ? accept() : refuse(PlacementRefusal.HouseholdHasMovedIn);
			case Live notYet -> refuse(PlacementRefusal.LeaseIsNotSigned);
			case Ended ended -> refuse(PlacementDecider.isOver(ended));
		};
	}

	private static Decision<PlacementEvent> moveIn(RecordMoveIn command, Leased leased) {
		if (command.movedInOn().isBefore(leased.since())) {
			return refuse(PlacementRefusal.DatesAreOutOfOrder);
		}
		if (command.movedInOn().isAfter(command.recordedOn())) {
			return refuse(PlacementRefusal.DateIsInTheFuture);
		}
		return accept(new HouseholdMovedIn(command.movedInOn()));
	}

}
