package fr.logementdabord.referral.clock;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;

/**
 * A clock that started and has not stopped.
 *
 * @param since the day it started
 * @param dueOn last day
 */
public record RunningClock(CaseClock clock, LocalDate since, LocalDate dueOn) {

	/** The clock of a case's next step; none when nobody here is awaited. */
	public static Optional<RunningClock> of(Known referral, CaseClocks clocks) {
		return (referral.territory() != null) ? nextStep(referral)
			.map((clock) -> new RunningClock(clock, referral.lastStepOn(), clocks.dueOn(clock, referral.lastStepOn())))
				: Optional.empty();
	}

	private static Optional<CaseClock> nextStep(Known referral) {
		return switch (referral) {
			case Referral.Submitted waiting -> Optional.of(CaseClock.ACKNOWLEDGEMENT);
			case Referral.Acknowledged waiting -> Optional.of(CaseClock.FACT_FINDING);
			case Referral.Substantiated waiting -> Optional.of(CaseClock.DECISION);
			case Referral.Oriented others -> Optional.empty();
			case Referral.ReadyToClose others -> Optional.empty();
			case Referral.Over over -> Optional.empty();
		};
	}

}
