package fr.logementdabord.housing.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.placement.Ending;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.Placement.Ended;
import fr.logementdabord.housing.domain.placement.Placement.Live;
import fr.logementdabord.housing.domain.placement.Placement.NotProposed;
import fr.logementdabord.housing.domain.placement.PlacementEvent;
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
import fr.logementdabord.housing.domain.placement.PlacementKey;
import fr.logementdabord.housing.domain.placement.Proposal;

/**
 * What is said about placements. A confidential motive stays here.
 */
public final class PlacementPublications implements Publisher<Placement, PlacementEvent> {

	private static final String GAVE_UP = "HOUSEHOLD_GAVE_UP_AFTER_AGREEMENT";

	@Override
	public Optional<PublicEvent> publish(PlacementEvent event, Placement after) {
		return switch (after) {
			case NotProposed unknown -> Optional.empty();
			case Live live -> Optional.of(publish(event, live.proposal().key(), live.proposal().landlord()));
			case Ended ended -> Optional.of(publish(event, ended.key(), ""));
		};
	}

	private static PublicEvent publish(PlacementEvent event, PlacementKey key, String landlord) {
		String id = key.placementId();
		String caseId = key.caseId();
		String territory = key.territory();
		return switch (event) {
			case PlacementProposed(var proposal) ->
				new PublicEvent(HousingTypes.PLACEMENT_PROPOSED, caseId, proposed(proposal));
			case LandlordAnswered answer ->
				new PublicEvent(HousingTypes.LANDLORD_ANSWERED, caseId, new LandlordAnsweredV1(id, caseId, territory,
						landlord, answer.accepted(), answer.motive(), answer.answeredOn()));
			case CommitteeDecided decided ->
				new PublicEvent(HousingTypes.COMMITTEE_DECIDED, caseId, new CommitteeDecidedV1(id, caseId, territory,
						decided.outcome().name(), decided.rank(), decided.decidedOn()));
			case PlacementDeclined declined ->
				new PublicEvent(HousingTypes.PLACEMENT_DECLINED, caseId, new PlacementDeclinedV1(id, caseId, territory,
						key.searchId(), key.dwellingId(), who(declined.by()), declined.told(), declined.declinedOn()));
			case CoordinatorAlerted alerted -> new PublicEvent(HousingTypes.COORDINATOR_ALERTED, caseId,
					new CoordinatorAlertedV1(id, caseId, territory, GAVE_UP, alerted.alertedOn()));
			case AlertAcknowledged seen -> new PublicEvent(HousingTypes.ALERT_ACKNOWLEDGED, caseId,
					new AlertAcknowledgedV1(id, caseId, territory, seen.acknowledgedOn()));
			case PlacementExpired expired ->
				new PublicEvent(HousingTypes.PLACEMENT_EXPIRED, caseId, new PlacementExpiredV1(id, caseId, territory,
						key.searchId(), key.dwellingId(), expired.expiredOn()));
			case PlacementReleased released ->
				new PublicEvent(HousingTypes.PLACEMENT_RELEASED, caseId, new PlacementReleasedV1(id, caseId, territory,
						key.searchId(), key.dwellingId(), released.because(), released.releasedOn()));
			case LeaseSigned signed -> new PublicEvent(HousingTypes.LEASE_SIGNED, caseId, new LeaseSignedV1(id, caseId,
					territory, landlord, signed.kind().name(), signed.signedOn(), signed.plannedSlideOn()));
			case HouseholdMovedIn movedIn ->
				new PublicEvent(HousingTypes.HOUSEHOLD_MOVED_IN, caseId, new HouseholdMovedInV1(id, caseId, territory,
						key.searchId(), key.dwellingId(), movedIn.movedInOn()));
		};
	}

	private static PlacementProposedV1 proposed(Proposal proposal) {
		PlacementKey key = proposal.key();
		return new PlacementProposedV1(key.placementId(), key.caseId(), key.searchId(), key.dwellingId(),
				proposal.meetingId(), proposal.landlord(), key.territory(), proposal.proposedOn(),
				proposal.answerDueOn(), proposal.composition(), proposal.reference(), proposal.communeInsee(),
				proposal.typology());
	}

	private static String who(Ending by) {
		return switch (by) {
			case DECLINED_BY_HOUSEHOLD -> "HOUSEHOLD";
			case DECLINED_BY_LANDLORD -> "LANDLORD";
			case DECLINED_BY_COMMITTEE -> "COMMITTEE";
			case DECLINED_BY_COORDINATION -> "COORDINATION";
			case EXPIRED, RELEASED -> throw new IllegalStateException("nobody declined");
		};
	}

}
