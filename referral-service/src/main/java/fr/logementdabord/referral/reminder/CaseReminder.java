package fr.logementdabord.referral.reminder;

import java.time.LocalDate;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.coordination.RunningClocks;

/**
 * Reminds only of a clock that still runs: whoever took the step in time hears nothing.
 */
public class CaseReminder implements DeadlineAction {

	private final RunningClocks running;

	private final Reminders reminders;

	public CaseReminder(RunningClocks running, Reminders reminders) {
		this.running = running;
		this.reminders = reminders;
	}

	@Override
	public String kind() {
		return Reminders.KIND;
	}

	@Override
	public void due(Deadline deadline) {
		RunningClocks.Case found = this.running.of(deadline.data().get("caseId"));
		String territory = found.territory();
		if (territory != null) {
			found.clocks()
				.stream()
				.filter((clock) -> isMeant(clock, deadline))
				.forEach((clock) -> this.reminders.raise(deadline, territory, clock));
		}
	}

	private static boolean isMeant(RunningClock clock, Deadline deadline) {
		return clock.clock().name().equals(deadline.data().get("clock"))
				&& clock.since().equals(LocalDate.parse(deadline.data().get("since")));
	}

}
