package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.messaging.received.measure.MeasureAllocatedV1;
import fr.logementdabord.referral.view.desk.DeskUpdates;

/**
 * Whatever moves a case moves its row on the desk and starts the reminders of the clock
 * that runs now. The event says only that there is news: the streams say which.
 */
public class WhenCaseMovesThenUpdateDesk implements Policy {

	private static final String OWN = "fr.logementdabord.referral.";

	private final DeskUpdates desk;

	public WhenCaseMovesThenUpdateDesk(DeskUpdates desk) {
		this.desk = desk;
	}

	@Override
	public Set<String> types() {
		return Set.of(OWN + "referral-submitted.v1", OWN + "referral-acknowledged.v1",
				OWN + "fact-finding-completed.v1", OWN + "orientation-decided.v1", OWN + "orientation-revoked.v1",
				OWN + "closure-proposed.v1", OWN + "referral-withdrawn.v1", OWN + "referral-closed.v1",
				OWN + "referral-reopened.v1", MeasureAllocatedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		if (caseId != null) {
			this.desk.after(caseId);
		}
	}

}
