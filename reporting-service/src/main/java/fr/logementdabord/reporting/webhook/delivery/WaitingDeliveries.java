package fr.logementdabord.reporting.webhook.delivery;

import fr.logementdabord.eventing.erase.Traces;

import org.springframework.stereotype.Component;

/**
 * What waits to be told to partners of a case, given up or not. Erased, it is told to
 * nobody; what comes after it still is.
 */
@Component
public class WaitingDeliveries implements Traces {

	private final DeliveryQueues queues;

	WaitingDeliveries(DeliveryQueues queues) {
		this.queues = queues;
	}

	@Override
	public String place() {
		return "WEBHOOK_DELIVERIES";
	}

	@Override
	public long count(String caseId) {
		return this.queues.about(caseId).stream().mapToLong((queue) -> queue.waiting().size()).sum();
	}

	@Override
	public void erase(String caseId) {
		this.queues.about(caseId).forEach(this.queues::drop);
	}

}
