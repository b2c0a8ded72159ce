package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;

/**
 * How a running measure is going: its terms, the reviews it owes, its interruptions, and
 * what keeps it from ending or lets it change.
 *
 * @param terms each term with its days, both included; empty for a measure type without a
 * rule
 * @param reviewsDue what must be held, in order
 * @param suspensions the last one may still be open
 * @param deferral why the end waits, if it does (seed:719-720)
 * @param typeChange the type that is asked for, if one is
 * @param reminded what people were reminded of
 */
public record Course(List<Term> terms, List<ReviewDue> reviewsDue, List<Suspension> suspensions,
		Optional<Deferral> deferral, Optional<TypeChange> typeChange, Set<Reminder> reminded) {

	/** A reminder about the end of the term. */
	public static final String RENEWAL = "RENEWAL";

	public Course {
		terms = List.copyOf(terms);
		reviewsDue = List.copyOf(reviewsDue);
		suspensions = List.copyOf(suspensions);
		reminded = Set.copyOf(reminded);
	}

	static Course begun() {
		return new Course(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Set.of());
	}

	/**
	 * The current term.
	 */
	public Optional<Term> term() {
		return this.terms.isEmpty() ? Optional.empty() : Optional.of(this.terms.getLast());
	}

	/**
	 * Since when the support is interrupted, if it is.
	 */
	public Optional<Suspension> suspended() {
		return this.suspensions.isEmpty() ? Optional.empty()
				: Optional.of(this.suspensions.getLast()).filter((last) -> last.until().isEmpty());
	}

	/**
	 * The reviews that are still owed: of each kind, as many of the first due dates are
	 * met as reviews were held.
	 */
	public List<ReviewDue> open(List<Review> held) {
		List<ReviewDue> open = new ArrayList<>();
		for (ReviewDue due : this.reviewsDue) {
			long earlier = this.reviewsDue.stream()
				.filter((other) -> other.kind().equals(due.kind()) && other.dueOn().isBefore(due.dueOn()))
				.count();
			if (held.stream().filter((review) -> review.kind().equals(due.kind())).count() <= earlier) {
				open.add(due);
			}
		}
		return open;
	}

	/**
	 * The last day on which the support was interrupted or taken up again.
	 */
	Optional<LocalDate> lastInterruption() {
		return this.suspensions.isEmpty() ? Optional.empty()
				: Optional.of(this.suspensions.getLast()).map((last) -> last.until().orElse(last.from()));
	}

	Course with(Term term, List<ReviewDue> due) {
		List<Term> after = new ArrayList<>(this.terms);
		after.add(term);
		return new Course(after, due, this.suspensions, this.deferral, this.typeChange, this.reminded);
	}

	Course suspendedFrom(LocalDate day, String reason) {
		List<Suspension> after = new ArrayList<>(this.suspensions);
		after.add(new Suspension(day, Optional.empty(), reason));
		return new Course(this.terms, this.reviewsDue, after, this.deferral, this.typeChange, this.reminded);
	}

	Course resumedOn(LocalDate day) {
		List<Suspension> after = new ArrayList<>(this.suspensions);
		Suspension last = after.removeLast();
		after.add(new Suspension(last.from(), Optional.of(day), last.reason()));
		return new Course(this.terms, this.reviewsDue, after, this.deferral, this.typeChange, this.reminded);
	}

	Course deferring(Optional<Deferral> why) {
		return new Course(this.terms, this.reviewsDue, this.suspensions, why, this.typeChange, this.reminded);
	}

	Course asking(Optional<TypeChange> change) {
		return new Course(this.terms, this.reviewsDue, this.suspensions, this.deferral, change, this.reminded);
	}

	Course reminding(Reminder reminder) {
		Set<Reminder> after = new HashSet<>(this.reminded);
		after.add(reminder);
		return new Course(this.terms, this.reviewsDue, this.suspensions, this.deferral, this.typeChange, after);
	}

	/**
	 * A time for which the measure is granted, both days included.
	 */
	public record Term(int number, LocalDate from, LocalDate until) {
	}

	/**
	 * A review and the day it is due.
	 */
	public record ReviewDue(String kind, LocalDate dueOn) {
	}

	/**
	 * A time without support; the place is kept.
	 */
	public record Suspension(LocalDate from, Optional<LocalDate> until, String reason) {
	}

	/**
	 * The household could leave, if there were a place for it.
	 */
	public record Deferral(String because, LocalDate since) {
	}

	/**
	 * Another measure type is asked for; a place of that type is awaited.
	 */
	public record TypeChange(String to, String reason, LocalDate askedOn) {
	}

	/**
	 * What people were reminded of.
	 */
	public record Reminder(String about, LocalDate dueOn) {
	}

}
