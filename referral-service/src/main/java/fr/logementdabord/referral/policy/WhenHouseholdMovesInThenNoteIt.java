package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.messaging.received.housing.HouseholdMovedInV1;

/**
 * The household lives in its dwelling. May come before or after the end of the search,
 * which is another stream: either ends the housing branch.
 */
public class WhenHouseholdMovesInThenNoteIt implements Policy {

	private final Facts facts;

	public WhenHouseholdMovesInThenNoteIt(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Set<String> types() {
		return Set.of(HouseholdMovedInV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		HouseholdMovedInV1 movedIn = event.as(HouseholdMovedInV1.class);
		this.facts.note(new NoteMoveIn(movedIn.caseId(), movedIn.placementId(), movedIn.movedInOn()), event);
	}

}
