package fr.logementdabord.referral.application;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralDecider;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;

/**
 * The referral as the event store sees it.
 */
public final class ReferralAggregate {

	/** Stored names: never change one, classes may be renamed. */
	public static final EventTypes<ReferralEvent> EVENTS = EventTypes.of(ReferralEvent.class)
		.name(ReferralSubmitted.class, "referral-submitted")
		.name(ReferralAcknowledged.class, "referral-acknowledged")
		.name(FactFindingCompleted.class, "fact-finding-completed")
		.name(OrientationDecided.class, "orientation-decided")
		.name(ProviderJoined.class, "provider-joined")
		.name(ProviderLeft.class, "provider-left")
		.name(MeasureOverNoted.class, "measure-over-noted")
		.name(MoveInNoted.class, "move-in-noted")
		.name(HousingSearchOverNoted.class, "housing-search-over-noted")
		.name(ClosureProposed.class, "closure-proposed")
		.name(ReferralWithdrawn.class, "referral-withdrawn")
		.name(ReferralClosed.class, "referral-closed")
		.name(OrientationRevoked.class, "orientation-revoked")
		.name(ReferralReopened.class, "referral-reopened")
		.name(CaseProtected.class, "case-protected")
		.name(ProtectionLifted.class, "protection-lifted")
		.build();

	private ReferralAggregate() {
	}

	public static Aggregate<ReferralCommand, Referral, ReferralEvent> toldBy(
			Publisher<Referral, ReferralEvent> publisher) {
		return new Aggregate<>("referral", new ReferralDecider(), EVENTS, publisher);
	}

}
