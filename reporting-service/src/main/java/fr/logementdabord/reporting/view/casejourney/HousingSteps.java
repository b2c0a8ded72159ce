package fr.logementdabord.reporting.view.casejourney;

import fr.logementdabord.reporting.messaging.received.housing.HousingEvent;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.CommitteeDecided;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.CoordinatorAlerted;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HouseholdMovedIn;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HousingSearchClosed;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HousingSearchOpened;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HousingSearchPaused;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HousingSearchResumed;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.HousingSearchRevised;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.LandlordAnswered;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.LeaseSigned;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.LeaseSlid;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.MaintainedChecked;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.OccupationEnded;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.PlacementDeclined;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.PlacementExpired;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.PlacementProposed;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.PlacementReleased;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.SlidePlanned;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent.TenancyOpened;

/**
 * Reads what housing-capture-service tells as a step of the journey. A tenancy is told
 * under the placement it follows from.
 */
final class HousingSteps {

	private HousingSteps() {
	}

	static Step of(Recorded where, HousingEvent event) {
		StepDetails details = StepDetails.at(where, event.territory());
		return switch (event) {
			case HousingSearchOpened it -> details.with(Detail.TYPOLOGIES, it.typologies())
				.with(Detail.AGE_BAND, it.ageBand())
				.with(Detail.URGENCY, it.urgency())
				.step(StepKind.HOUSING_SEARCH_OPENED, it.openedOn(), it.searchId());
			case HousingSearchRevised it -> details.with(Detail.TYPOLOGIES, it.typologies())
				.with(Detail.AGE_BAND, it.ageBand())
				.with(Detail.URGENCY, it.urgency())
				.step(StepKind.HOUSING_SEARCH_REVISED, it.revisedOn(), it.searchId());
			case HousingSearchPaused it -> details.with(Detail.UNTIL, it.until())
				.step(StepKind.HOUSING_SEARCH_PAUSED, it.pausedOn(), it.searchId());
			case HousingSearchResumed it -> details.with(Detail.REASON, it.because())
				.step(StepKind.HOUSING_SEARCH_RESUMED, it.resumedOn(), it.searchId());
			case HousingSearchClosed it -> details.with(Detail.OUTCOME, it.outcome())
				.step(StepKind.HOUSING_SEARCH_CLOSED, it.closedOn(), it.searchId());
			case PlacementProposed it -> details.with(Detail.ANSWER_DUE_ON, it.answerDueOn())
				.with(Detail.SEARCH, it.searchId())
				.with(Detail.LANDLORD, it.landlord())
				.with(Detail.TYPOLOGIES, it.typology())
				.step(StepKind.PLACEMENT_PROPOSED, it.proposedOn(), it.placementId());
			case LandlordAnswered it -> details.with(Detail.ACCEPTED, it.accepted())
				.with(Detail.MOTIVE, it.motive())
				.step(StepKind.LANDLORD_ANSWERED, it.answeredOn(), it.placementId());
			case CommitteeDecided it -> details.with(Detail.OUTCOME, it.outcome())
				.with(Detail.RANK, it.rank())
				.step(StepKind.COMMITTEE_DECIDED, it.decidedOn(), it.placementId());
			case PlacementDeclined it -> details.with(Detail.DECLINED_BY, it.by())
				.with(Detail.MOTIVE, it.motive())
				.step(StepKind.PLACEMENT_DECLINED, it.declinedOn(), it.placementId());
			case PlacementExpired it -> details.step(StepKind.PLACEMENT_EXPIRED, it.expiredOn(), it.placementId());
			case PlacementReleased it -> details.step(StepKind.PLACEMENT_RELEASED, where.day(), it.placementId());
			case CoordinatorAlerted it -> details.with(Detail.REASON, it.because())
				.step(StepKind.COORDINATOR_ALERTED, it.alertedOn(), it.placementId());
			case LeaseSigned it -> details.with(Detail.LEASE_KIND, it.kind())
				.with(Detail.PLANNED_SLIDE_ON, it.plannedSlideOn())
				.step(StepKind.LEASE_SIGNED, it.signedOn(), it.placementId());
			case HouseholdMovedIn it -> details.step(StepKind.HOUSEHOLD_MOVED_IN, it.movedInOn(), it.placementId());
			case TenancyOpened it -> details.with(Detail.TENANCY, it.tenancyId())
				.with(Detail.LANDLORD, it.landlord())
				.with(Detail.TYPOLOGIES, it.typology())
				.with(Detail.LEASE_KIND, it.kind())
				.with(Detail.PLANNED_SLIDE_ON, it.plannedSlideOn())
				.with(Detail.UNTIL, it.stayEndsOn())
				.step(StepKind.TENANCY_OPENED, it.movedInOn(), it.placementId());
			case SlidePlanned it -> details.with(Detail.PLANNED_SLIDE_ON, it.plannedSlideOn())
				.step(StepKind.SLIDE_PLANNED, where.day(), it.placementId());
			case LeaseSlid it -> details.step(StepKind.LEASE_SLID, it.slidOn(), it.placementId());
			case MaintainedChecked it -> details.with(Detail.MONTHS, it.months())
				.with(Detail.MAINTAINED, it.outcome())
				.with(Detail.REASON, it.unknownBecause())
				.step(StepKind.MAINTAINED_CHECKED, it.checkedOn(), it.placementId());
			case OccupationEnded it -> details.with(Detail.EXIT_REASON, it.reason())
				.with(Detail.EXIT_DESTINATION, it.destination())
				.step(StepKind.OCCUPATION_ENDED, it.endedOn(), it.placementId());
		};
	}

}
