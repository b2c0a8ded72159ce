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
	 * The last day to answer what is reserved on a day.
	 * @param recordedAt when that is written down
	 */
	public LocalDate dueOn(LocalDate reservedOn, Instant recordedAt) {
		return isWholeDays() ? reservedOn.plusDays(this.delay.toDays()) : ParisDays.dayOf(recordedAt.plus(this.delay));
	}

	/**
	 * When the time of a proposal is over. One that was written down when its last day
	 * had passed leaves the same delay to write the answer down too.
	 */
	public Instant overAt(Instant recordedAt, LocalDate dueOn) {
		Instant lastDayOver = ParisDays.endOf(dueOn);
		return isWholeDays() && lastDayOver.isAfter(recordedAt) ? lastDayOver : recordedAt.plus(this.delay);
	}

	private boolean isWholeDays() {
		return this.delay.toDays() > 0 && Duration.ofDays(this.delay.toDays()).equals(this.delay);
	}

}
