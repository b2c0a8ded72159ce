package fr.logementdabord.referral.domain.delegation;

import java.time.LocalDate;

/**
 * What can be asked of the delegations of a territory.
 */
public sealed interface DelegationCommand {

	/**
	 * Lets somebody stand in.
	 *
	 * @param on the day it is asked
	 * @param grantor login of who asks
	 */
	record Delegate(String territory, Delegation delegation, String grantor,
			LocalDate on) implements DelegationCommand {
	}

	/** Ends it before its last day: the day before is the last one. */
	record EndDelegation(String territory, String delegationId, LocalDate on) implements DelegationCommand {
	}

}
