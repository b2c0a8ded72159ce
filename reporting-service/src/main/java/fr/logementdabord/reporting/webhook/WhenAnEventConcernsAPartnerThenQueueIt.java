package fr.logementdabord.reporting.webhook;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.webhook.delivery.DeliveryQueues;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.reporting.webhook.subscription.Subscriptions;

import org.springframework.stereotype.Component;

/**
 * Queues an event for every subscription of the organisation it belongs to, and of those
 * that speak for it, unless the case is protected and does not exist for its
 * organisation. The queue knows what it already took: the same event twice waits once.
 */
@Component
public class WhenAnEventConcernsAPartnerThenQueueIt implements Policy {

	private final CaseSenders senders;

	private final Mandates mandates;

	private final WhenCaseIsProtectedThenTellTheClearedOnly clearances;

	private final Subscriptions subscriptions;

	private final DeliveryQueues queues;

	WhenAnEventConcernsAPartnerThenQueueIt(CaseSenders senders, Mandates mandates,
			WhenCaseIsProtectedThenTellTheClearedOnly clearances, Subscriptions subscriptions, DeliveryQueues queues) {
		this.clearances = clearances;
		this.senders = senders;
		this.mandates = mandates;
		this.subscriptions = subscriptions;
		this.queues = queues;
	}

	@Override
	public Set<String> types() {
		return read();
	}

	/** The public types it is told of. */
	public static Set<String> read() {
		return Arrays.stream(PartnerEventType.values()).map(PartnerEventType::from).collect(Collectors.toSet());
	}

	@Override
	public void on(ReceivedEvent event) {
		PartnerEventType type = PartnerEventType.from(event.type()).orElseThrow();
		for (String organisation : told(event, type)) {
			PartnerEvent told = PartnerEvent.of(event, type, organisation);
			for (Subscription subscription : this.subscriptions.wanting(told)) {
				if (!event.time().isBefore(subscription.createdAt())) {
					this.queues.add(subscription, event, told);
				}
			}
		}
	}

	private Set<String> told(ReceivedEvent event, PartnerEventType type) {
		if (type.ofLandlord()) {
			return this.mandates.ofLandlord(PartnerEvent.text(event, "landlord"));
		}
		String caseId = PartnerEvent.text(event, "caseId");
		if (type == PartnerEventType.REFERRAL_SUBMITTED) {
			this.senders.remember(caseId, PartnerEvent.text(event, "referrerOrganisation"));
		}
		// another topic may be ahead of the one that tells who sent the saisine
		String sender = this.senders.of(caseId)
			.orElseThrow(() -> new NotYet("the saisine of this case has not arrived"));
		return this.clearances.isOpen(caseId, sender) ? this.mandates.ofReferrer(sender) : Set.of();
	}

}
