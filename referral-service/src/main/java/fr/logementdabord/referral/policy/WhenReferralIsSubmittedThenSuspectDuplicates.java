package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.referral.application.Duplicates;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.Likenesses;

/**
 * Looks for the county's saisines that look like a new one. Of two that arrive together
 * the later event finds the other: marks are kept before the event is.
 */
public final class WhenReferralIsSubmittedThenSuspectDuplicates implements Policy {

	private static final String SUBMITTED = "fr.logementdabord.referral.referral-submitted.v1";

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals;

	private final Likenesses likenesses;

	private final Duplicates duplicates;

	public WhenReferralIsSubmittedThenSuspectDuplicates(
			CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals, Likenesses likenesses,
			Duplicates duplicates) {
		this.referrals = referrals;
		this.likenesses = likenesses;
		this.duplicates = duplicates;
	}

	@Override
	public Set<String> types() {
		return Set.of(SUBMITTED);
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		if (caseId == null || !(this.referrals.load(caseId).state() instanceof Known submitted)) {
			throw new CannotHandle("a submission of ours that is not in our store");
		}
		for (Likenesses.Alike alike : this.likenesses.of(caseId)) {
			if (this.referrals.load(alike.caseId()).state() instanceof Known other) {
				this.duplicates.suspect(submitted, other, alike.likeness(), CommandContext.causedBy(event));
			}
		}
	}

}
