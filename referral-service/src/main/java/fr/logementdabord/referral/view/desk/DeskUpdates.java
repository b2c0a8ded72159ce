package fr.logementdabord.referral.view.desk;

import java.util.List;

import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.coordination.RunningClocks;
import fr.logementdabord.referral.reminder.Reminders;

/**
 * Brings everything that the desk shows of a case up to date. Called right after a step,
 * and again by the policy that follows the case's events: once or twice is the same.
 */
public class DeskUpdates {

	private final DeskRows rows;

	private final RunningClocks running;

	private final Reminders reminders;

	public DeskUpdates(DeskRows rows, RunningClocks running, Reminders reminders) {
		this.rows = rows;
		this.running = running;
		this.reminders = reminders;
	}

	/** Something happened to the case. */
	public void after(String caseId) {
		this.rows.refresh(caseId);
		List<RunningClock> clocks = this.running.of(caseId).clocks();
		this.reminders.settle(caseId, clocks);
		clocks.forEach((clock) -> this.reminders.schedule(caseId, clock));
	}

}
