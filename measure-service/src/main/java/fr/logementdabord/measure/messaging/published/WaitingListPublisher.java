package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.waitinglist.PriorityScheme;
import fr.logementdabord.measure.domain.waitinglist.Ranking;
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
 * Says who waits, in which order, and what is proposed. The housing situation and the
 * seed stay inside.
 */
public final class WaitingListPublisher implements Publisher<WaitingList, WaitingListEvent> {

	private final PriorityScheme.Calendar schemes;

	/**
	 * Says ranks by dated schemes.
	 */
	public WaitingListPublisher(PriorityScheme.Calendar schemes) {
		this.schemes = schemes;
	}

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

	private PublicEvent waitlisted(HouseholdJoined event, Open list) {
		Household household = event.household();
		PriorityScheme scheme = this.schemes.on(event.joinedOn());
		return new PublicEvent(MeasureWaitlistedV1.TYPE, household.caseId(),
				new MeasureWaitlistedV1(household.measureId(), household.caseId(), list.territory(), list.measureType(),
						household.referredOn(), event.joinedOn(), scheme.code(),
						scheme.of(household.housingSituation()).rank(),
						Ranking.draw(list.seed(), household.measureId())));
	}

}
