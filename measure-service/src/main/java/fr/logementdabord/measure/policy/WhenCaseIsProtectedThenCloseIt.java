package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.measure.messaging.received.referral.ProtectionTold;
import fr.logementdabord.web.clearance.ProtectedThings;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Closes a case to whoever is not cleared, before anything is opened for it: the
 * orientation itself tells whom a protected case is open to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class WhenCaseIsProtectedThenCloseIt implements Policy {

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
