package fr.logementdabord.housing.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a landlord has to answer: ten days by default, a choice of this project since
 * no source says. Whole days end with the last day in Paris; anything shorter runs from
 * the proposal.
 */
public record AnswerTime(Duration delay) {

	/**
	 * The last day to answer what is reserved now.
	 */
	public LocalDate dueOn(Instant reservedAt) {
		return isWholeDays() ? ParisDays.dayOf(reservedAt).plusDays(this.delay.toDays())
				: ParisDays.dayOf(reservedAt.plus(this.delay));
	}

	/**
	 * When the time of a proposal is over.
	 */
	public Instant overAt(Instant proposedAt, LocalDate dueOn) {
		return isWholeDays() ? dueOn.plusDays(1).atStartOfDay(ParisDays.PARIS).toInstant()
				: proposedAt.plus(this.delay);
	}

	private boolean isWholeDays() {
		return this.delay.toDays() > 0 && Duration.ofDays(this.delay.toDays()).equals(this.delay);
	}

}
