package fr.logementdabord.reporting.webhook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.reporting.webhook.delivery.WaitingDeliveries;
import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.clearance.ProtectedThings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes down whom a case is open to before anybody is told of it, and takes back what
 * waits for those whom it no longer exists for.
 */
@Component
public class WhenCaseIsProtectedThenTellTheClearedOnly implements Policy {

	private static final String OWNER = "fr.logementdabord.referral.";

	private static final Set<String> TYPES = Set.of(OWNER + "referral-submitted.v1", OWNER + "case-protected.v1",
			OWNER + "protection-lifted.v1");

	private final ProtectedThings protectedCases;

	private final CaseSenders senders;

	private final WaitingDeliveries waiting;

	WhenCaseIsProtectedThenTellTheClearedOnly(ProtectedThings protectedCases, CaseSenders senders,
			WaitingDeliveries waiting) {
		this.protectedCases = protectedCases;
		this.senders = senders;
		this.waiting = waiting;
	}

	@Override
	public Set<String> types() {
		return TYPES;
	}

	@Override
	public void on(ReceivedEvent event) {
		switch (ReferralEvent.READ.read(event)) {
			case ReferralSubmitted it -> keep(it.caseId(), it.cleared(), it.submittedOn(), event);
			case CaseProtected it -> {
				keep(it.caseId(), it.cleared(), it.protectedOn(), event);
				this.senders.of(it.caseId())
					.filter((sender) -> !isOpen(it.caseId(), sender))
					.ifPresent((sender) -> this.waiting.erase(it.caseId()));
			}
			case ProtectionLifted it -> keep(it.caseId(), null, it.liftedOn(), event);
			default -> throw new IllegalStateException(event.type() + " is not among the types it is told of");
		}
	}

	/** Whether a case exists for whoever works for an organisation. */
	boolean isOpen(String caseId, String organisation) {
		return this.protectedCases.isOpenTo(caseId, Clearance.organisation(organisation));
	}

	private void keep(String caseId, @Nullable List<String> cleared, LocalDate since, ReceivedEvent event) {
		this.protectedCases.keep(caseId, cleared, since, event.version());
	}

}
