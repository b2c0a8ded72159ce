package fr.logementdabord.measure.policy;

import java.util.Optional;

import fr.logementdabord.measure.policy.waitinglist.ReferralsOfCases;

/**
 * No saisine was told: each household counts from its request.
 */
final class NoReferrals implements ReferralsOfCases {

	@Override
	public void remember(String caseId, Referral referral) {
		throw new UnsupportedOperationException("Nothing is told");
	}

	@Override
	public Optional<Referral> of(String caseId) {
		return Optional.empty();
	}

}
