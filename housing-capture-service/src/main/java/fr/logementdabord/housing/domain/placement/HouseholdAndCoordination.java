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
import fr.logementdabord.housing.domain.placement.PlacementCommand.AcknowledgeAlert;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByCoordination;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementEvent.AlertAcknowledged;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CoordinatorAlerted;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * When the household or the coordination may say no. A household may give up until it
 * lives there, even with a lease in hand; once its landlord has agreed, the coordinator
 * is alerted, because a landlord who was promised a tenant is left without one.
 */
final class HouseholdAndCoordination {

	private HouseholdAndCoordination() {
	}

	static Decision<PlacementEvent> decline(DeclineByHousehold command, Placement state) {
		PlacementDeclined declined = new PlacementDeclined(Ending.DECLINED_BY_HOUSEHOLD, command.motive().code(),
				command.motive().told(), command.declinedOn());
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case MovedIn movedIn -> refuse(PlacementRefusal.HouseholdHasMovedIn);
			case Live live when command.declinedOn().isBefore(live.since()) ->
				refuse(PlacementRefusal.DatesAreOutOfOrder);
			case Proposed proposed ->
				command.reportedByLandlord() ? refuse(PlacementRefusal.LandlordHasNotAnswered) : accept(declined);
			case Live agreed -> accept(declined, new CoordinatorAlerted(command.declinedOn()));
			case Ended ended -> again(ended, Ending.DECLINED_BY_HOUSEHOLD);
		};
	}

	static Decision<PlacementEvent> decline(DeclineByCoordination command, Placement state) {
		PlacementDeclined declined = new PlacementDeclined(Ending.DECLINED_BY_COORDINATION, command.motive().code(),
				command.motive().told(), command.declinedOn());
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Leased leased -> refuse(PlacementRefusal.LeaseIsAlreadySigned);
			case MovedIn movedIn -> refuse(PlacementRefusal.HouseholdHasMovedIn);
			case Live live when command.declinedOn().isBefore(live.since()) ->
				refuse(PlacementRefusal.DatesAreOutOfOrder);
			case Proposed proposed -> accept(declined);
			case Agreed agreed -> accept(declined);
			case Ranked ranked -> accept(declined);
			case AwardedUnderCondition awarded -> accept(declined);
			case Awarded awarded -> accept(declined);
			case Ended ended -> again(ended, Ending.DECLINED_BY_COORDINATION);
		};
	}

	private static Decision<PlacementEvent> again(Ended ended, Ending ending) {
		return ended.ending() == ending ? accept() : refuse(PlacementDecider.isOver(ended));
	}

	static Decision<PlacementEvent> acknowledge(AcknowledgeAlert command, Placement state) {
		return switch (state) {
			case NotProposed unknown -> refuse(PlacementRefusal.PlacementIsUnknown);
			case Live live -> refuse(PlacementRefusal.NoAlert);
			case Ended ended when ended.alertOpen() -> accept(new AlertAcknowledged(command.acknowledgedOn()));
			case Ended ended ->
				ended.ending() == Ending.DECLINED_BY_HOUSEHOLD ? accept() : refuse(PlacementRefusal.NoAlert);
		};
	}

}
