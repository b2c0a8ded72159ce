package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.messaging.received.housing.HousingSearchClosedV1;

/**
 * The housing branch is over, with or without a dwelling.
 */
public class WhenHousingSearchClosesThenNoteIt implements Policy {

	private final Facts facts;

	public WhenHousingSearchClosesThenNoteIt(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingSearchClosedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		if (Facts.isOurOwnEcho(event)) {
			return;
		}
		HousingSearchClosedV1 closed = event.as(HousingSearchClosedV1.class);
		this.facts.note(
				new NoteHousingSearchOver(closed.caseId(), closed.searchId(), closed.closedOn(), closed.outcome()),
				event);
	}

}
