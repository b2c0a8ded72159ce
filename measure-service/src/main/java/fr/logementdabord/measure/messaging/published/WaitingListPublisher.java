package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdJoined;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdTurnedDown;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ListOpened;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlaceProposed;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlacesOffered;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ProposalWithdrawn;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.StandingChanged;

/**
 * Says who waits and what is proposed. The housing situation, the criterion and the seed
 * stay inside.
 */
public final class WaitingListPublisher implements Publisher<WaitingList, WaitingListEvent> {

	@Override
	public Optional<PublicEvent> publish(WaitingListEvent event, WaitingList after) {
		Open list = (Open) after;
		return switch (event) {
			case ListOpened e -> Optional.empty();
			case HouseholdJoined e -> Optional.of(waitlisted(e, list));
			case StandingChanged e -> Optional.empty();
			case HouseholdTurnedDown e -> Optional.empty();
			case PlacesOffered e -> Optional.empty();
			case PlaceProposed e -> Optional.of(new PublicEvent(PlaceProposedV1.TYPE, e.caseId(),
					new PlaceProposedV1(e.measureId(), e.caseId(), list.territory(), list.measureType(),
							e.agreementId(), e.provider(), e.position(), e.proposedOn())));
			case ProposalWithdrawn e -> Optional.empty();
		};
	}

	private static PublicEvent waitlisted(HouseholdJoined event, Open list) {
		Household household = event.household();
		return new PublicEvent(MeasureWaitlistedV1.TYPE, household.caseId(),
				new MeasureWaitlistedV1(household.measureId(), household.caseId(), list.territory(), list.measureType(),
						household.referredOn(), event.joinedOn()));
	}

}
