package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HeldForReferral;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.messaging.received.referral.ReferralEnded;
import fr.logementdabord.housing.messaging.received.referral.ReferralTypes;

/**
 * An orientation that is taken back no longer asks for a dwelling; the next one may ask
 * for one again.
 */
public final class WhenOrientationIsRevokedThenReleaseWhatIsHeld implements Policy {

	private final HeldForReferral held;

	public WhenOrientationIsRevokedThenReleaseWhatIsHeld(HeldForReferral held) {
		this.held = held;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralTypes.ORIENTATION_REVOKED);
	}

	@Override
	public void on(ReceivedEvent event) {
		ReferralEnded ended = event.as(ReferralEnded.class);
		this.held.release(ended.caseId(), "ORIENTATION_REVOKED", event.version(),
				ended.endedOn(ParisDays.dayOf(event.time())), CommandContext.causedBy(event));
	}

}
