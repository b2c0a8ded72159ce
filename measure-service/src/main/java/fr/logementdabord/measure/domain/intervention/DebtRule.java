package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rent debts the mobile team takes on, bounds included (seed:509; that both bounds
 * count is a local default).
 *
 * @param id version of the rule, kept with each intervention
 * @param from first day of request
 * @param until last day of request, absent while it holds
 * @param leastCents smallest debt
 * @param mostCents largest debt
 */
public record DebtRule(String id, LocalDate from, Optional<LocalDate> until, long leastCents, long mostCents) {

	/** Whether it holds on the day of a request. */
	public boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.from) && this.until.filter(day::isAfter).isEmpty();
	}

	/** Whether the team takes on this debt. */
	public boolean covers(long debtCents) {
		return debtCents >= this.leastCents && debtCents <= this.mostCents;
	}

}
