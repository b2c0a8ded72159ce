package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.measure.domain.measure.Course.ReviewDue;

/**
 * The dated rule for the length and the reviews of one measure type (architecture §11:
 * ADSL 6 months renewable, VIAL and ENVAUL 12; a review at entry, every 6 months, at the
 * end).
 *
 * @param id which version of the rule this is
 * @param termMonths how long one term lasts
 * @param initialReviewDays days after the start for the initial review
 * @param reviewEveryMonths months between two intermediate reviews
 * @param remindDaysBefore how many days before a due date people are reminded
 * @param handoverDays how long a lead worker who hands over stays beside the next one, at
 * most
 */
public record SupportRule(String id, int termMonths, int initialReviewDays, int reviewEveryMonths, int remindDaysBefore,
		int handoverDays) {

	/**
	 * The last day of a term, included.
	 */
	LocalDate lastDay(LocalDate from) {
		return from.plusMonths(this.termMonths).minusDays(1);
	}

	/**
	 * The reviews of a measure that began on a day and runs until another.
	 */
	List<ReviewDue> reviewsDue(LocalDate startedOn, LocalDate until) {
		List<ReviewDue> due = new ArrayList<>();
		due.add(new ReviewDue("INITIAL", startedOn.plusDays(this.initialReviewDays)));
		LocalDate next = startedOn.plusMonths(this.reviewEveryMonths);
		for (int i = 2; next.isBefore(until); i++) {
			due.add(new ReviewDue("INTERMEDIATE", next));
			next = startedOn.plusMonths((long) i * this.reviewEveryMonths);
		}
		due.add(new ReviewDue("FINAL", until));
		return due;
	}

}
