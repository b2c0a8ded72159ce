package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;

/**
 * The completed and substantiated file (étayage, seed:466).
 *
 * @param completedOn day of completion
 * @param imlOutcome what the examination of a privately rented dwelling let through a
 * social agency gave; examined first, the platform comes next (seed:449)
 * @param difficulties codes, some of them sensitive: they never leave this service
 */
public record FactFinding(LocalDate completedOn, String imlOutcome, List<String> difficulties) {

	public FactFinding {
		difficulties = difficulties.stream().distinct().sorted().toList();
	}

	/** Whether the same thing was found, whatever the day. */
	boolean findsTheSameAs(FactFinding other) {
		return this.imlOutcome.equals(other.imlOutcome) && this.difficulties.equals(other.difficulties);
	}
}
