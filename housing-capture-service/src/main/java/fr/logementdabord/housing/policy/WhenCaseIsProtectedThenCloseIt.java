package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.received.referral.ProtectionTold;
import fr.logementdabord.web.clearance.ProtectedThings;

/**
 * Closes a case to whoever is not cleared, before anything is opened for it: the
 * orientation itself tells whom a protected case is open to.
 */
public final class WhenCaseIsProtectedThenCloseIt implements Policy {

	private final ProtectedThings protectedCases;

	public WhenCaseIsProtectedThenCloseIt(ProtectedThings protectedCases) {
		this.protectedCases = protectedCases;
	}

	@Override
	public Set<String> types() {
		return ProtectionTold.TYPES;
	}

	@Override
	public void on(ReceivedEvent event) {
		ProtectionTold told = event.as(ProtectionTold.class);
		this.protectedCases.keep(told.caseId(), told.cleared(), told.since(), event.version());
	}

}
