package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.application.RunningClocks;
import fr.logementdabord.referral.messaging.received.measure.MeasureAllocatedV1;
import fr.logementdabord.referral.reminder.Reminders;
import fr.logementdabord.referral.view.desk.DeskRows;

/**
 * Whatever moves a case moves its row on the desk and starts the reminders of the clock
 * that runs now. The event says only that there is news: the streams say which.
 */
public class WhenCaseMovesThenUpdateDesk implements Policy {

	private static final String OWN = "fr.logementdabord.referral.";

	private final DeskRows rows;

	private final RunningClocks running;

	private final Reminders reminders;

	public WhenCaseMovesThenUpdateDesk(DeskRows rows, RunningClocks running, Reminders reminders) {
		this.rows = rows;
		this.running = running;
		this.reminders = reminders;
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
			this.rows.refresh(caseId);
			this.running.of(caseId).clocks().forEach((clock) -> this.reminders.schedule(caseId, clock));
		}
	}

}
