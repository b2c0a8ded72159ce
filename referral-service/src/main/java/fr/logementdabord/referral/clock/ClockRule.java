package fr.logementdabord.referral.clock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How long a step may take, for what begins within these days.
 *
 * @param validTo last day, null = still in force
 * @param days how many, at least 1
 * @param working whether only working days count
 * @param source where the rule comes from
 */
public record ClockRule(CaseClock clock, LocalDate validFrom, @Nullable LocalDate validTo, int days, boolean working,
		String source) {

	/** Whether what begins on that day follows this rule. */
	public boolean isInForce(LocalDate on) {
		return !on.isBefore(this.validFrom) && (this.validTo == null || !on.isAfter(this.validTo));
	}

	/** Decided locally because the sources say nothing. */
	public boolean isLocalDefault() {
		return "local".equals(this.source);
	}

}
