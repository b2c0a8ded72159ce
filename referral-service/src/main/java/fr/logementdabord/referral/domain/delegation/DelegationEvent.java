package fr.logementdabord.referral.domain.delegation;

import java.time.LocalDate;

/**
 * The delegations of a territory. They stay inside: logins are nobody else's business.
 */
public sealed interface DelegationEvent {

	record TerritoryDelegated(String territory, Delegation delegation) implements DelegationEvent {
	}

	record DelegationEnded(String territory, String delegationId, LocalDate endedOn) implements DelegationEvent {
	}

}
