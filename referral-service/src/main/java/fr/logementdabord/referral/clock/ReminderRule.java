package fr.logementdabord.referral.clock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When people are reminded of a clock.
 *
 * @param validTo last day, null = still in force
 * @param offset working days after the day it is due; negative = before
 */
public record ReminderRule(CaseClock clock, LocalDate validFrom, @Nullable LocalDate validTo, int offset) {

	/** Whether what begins on that day follows this rule. */
	boolean isInForce(LocalDate on) {
		return !on.isBefore(this.validFrom) && (this.validTo == null || !on.isAfter(this.validTo));
	}

}
