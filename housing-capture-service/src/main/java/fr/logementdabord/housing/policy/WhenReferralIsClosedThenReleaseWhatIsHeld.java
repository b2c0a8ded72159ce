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
 * A referral that is closed no longer searches nor holds a dwelling.
 */
public final class WhenReferralIsClosedThenReleaseWhatIsHeld implements Policy {

	private final HeldForReferral held;

	public WhenReferralIsClosedThenReleaseWhatIsHeld(HeldForReferral held) {
		this.held = held;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralTypes.REFERRAL_CLOSED);
	}

	@Override
	public void on(ReceivedEvent event) {
		ReferralEnded ended = event.as(ReferralEnded.class);
		this.held.release(ended.caseId(), "REFERRAL_CLOSED", event.version(),
				ended.endedOn(ParisDays.dayOf(event.time())), CommandContext.causedBy(event));
	}

}
