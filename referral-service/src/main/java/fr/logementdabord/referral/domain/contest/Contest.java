package fr.logementdabord.referral.domain.contest;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for another orientation.
 *
 * @param by code of who asks: referrer or household
 * @param decidedOn the day of the decision that is contested
 * @param answer what came of it; null = still awaited
 */
public record Contest(String contestId, String by, LocalDate filedOn, LocalDate decidedOn, @Nullable Answer answer) {

	/** Whether an answer is still awaited. */
	public boolean isPending() {
		return this.answer == null;
	}

	/**
	 * What came of it.
	 *
	 * @param outcome UPHELD or REORIENTED
	 */
	public record Answer(LocalDate on, String outcome) {
	}

}
