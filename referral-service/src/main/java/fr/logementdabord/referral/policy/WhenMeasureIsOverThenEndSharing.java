package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.access.SharingEnds;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.IdentityVault;

/**
 * The association no longer has the measure, whatever became of the case: it may know the
 * household until it has handed over. The vault's list of readers follows, as with an
 * allocation.
 */
public class WhenMeasureIsOverThenEndSharing implements Policy {

	private final Facts facts;

	private final IdentityVault vault;

	private final SharingEnds ends;

	public WhenMeasureIsOverThenEndSharing(Facts facts, IdentityVault vault, SharingEnds ends) {
		this.facts = facts;
		this.vault = vault;
		this.ends = ends;
	}

	@Override
	public Set<String> types() {
		return SharingEnds.TYPES;
	}

	@Override
	public void on(ReceivedEvent event) {
		Known referral = this.facts.noteBeside(this.ends.of(event), event, "end-sharing");
		this.vault.shareWith(referral.caseId(), referral.shares());
	}

}
