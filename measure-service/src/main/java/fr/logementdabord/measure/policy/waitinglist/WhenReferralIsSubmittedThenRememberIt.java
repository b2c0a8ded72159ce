package fr.logementdabord.measure.policy.waitinglist;

import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.measure.messaging.received.referral.ReferralSubmitted;
import fr.logementdabord.measure.policy.waitinglist.ReferralsOfCases.Referral;

import org.springframework.stereotype.Component;

/**
 * Keeps the day of a saisine: it is the seniority of the household, whatever happens
 * later.
 */
@Component
public class WhenReferralIsSubmittedThenRememberIt implements Policy {

	private final ReferralsOfCases referrals;

	public WhenReferralIsSubmittedThenRememberIt(ReferralsOfCases referrals) {
		this.referrals = referrals;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralSubmitted.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		ReferralSubmitted referral = event.as(ReferralSubmitted.class);
		this.referrals.remember(referral.caseId(),
				new Referral(referral.submittedOn(), Optional.ofNullable(referral.housingSituation())));
	}

}
