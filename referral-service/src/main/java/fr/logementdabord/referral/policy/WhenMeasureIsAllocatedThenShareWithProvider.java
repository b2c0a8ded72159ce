package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.messaging.received.measure.MeasureAllocatedV1;

/**
 * The association that was given the measure may now know the household. The vault's list
 * of readers is a copy of the event and comes after it; a redelivery repairs a crash in
 * between. An allocation that comes after the end of the case opens nothing.
 */
public class WhenMeasureIsAllocatedThenShareWithProvider implements Policy {

	private final Facts facts;

	private final IdentityVault vault;

	public WhenMeasureIsAllocatedThenShareWithProvider(Facts facts, IdentityVault vault) {
		this.facts = facts;
		this.vault = vault;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureAllocatedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		MeasureAllocatedV1 allocated = event.as(MeasureAllocatedV1.class);
		Known referral = this.facts
			.note(new ShareWithProvider(allocated.caseId(), allocated.measureId(), allocated.provider()), event);
		this.vault.shareWith(referral.caseId(), referral.shares());
	}

}
