package fr.logementdabord.reporting.financial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Something that the convention wants by a day.
 *
 * @param what what is owed
 * @param lastDay the last day for it
 * @param state where it stands
 * @param signedOn of a report, the day it was signed
 * @param doneOn of a report, the day it was sent
 */
public record Due(What what, LocalDate lastDay, State state, @Nullable LocalDate signedOn, @Nullable LocalDate doneOn) {

	/**
	 * Days left on a day; 0 on the last one, negative after it.
	 */
	public long daysLeft(LocalDate on) {
		return ChronoUnit.DAYS.between(on, this.lastDay);
	}

	/**
	 * What is owed.
	 */
	public enum What {

		/** Transfers are notified before 31 July (article 3.3, seed:202). */
		TRANSFERS,
		/** The signed financial report (article 6, seed:231-233). */
		FINANCIAL_REPORT,
		/** The qualitative and quantitative report (article 9, seed:251). */
		ACTIVITY_REPORT

	}

	/**
	 * Where it stands.
	 */
	public enum State {

		/** It may still be done. */
		EXPECTED,
		/** The day has passed and it was not done. */
		OVERDUE,
		/** The day has passed, of a grant of which only the amount is known. */
		NOT_RECORDED,
		/** It was sent in time. */
		SENT,
		/** It was sent after the day. */
		SENT_LATE,
		/** Of transfers: the time to notify any has passed. */
		CLOSED

	}

}
