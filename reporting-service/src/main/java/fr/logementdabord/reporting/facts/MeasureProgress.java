package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a measure on its way.
 *
 * @param refusals who said no between the allocation and the start
 * @param terms its terms, the first one first
 * @param reviewsDue every bilan that it owes up to the end of its last term
 * @param reviews the bilans held, in the order in which they were recorded
 * @param suspensions when the support was interrupted
 * @param deferrals when its end waited for a place
 * @param typeChanges when it became another type
 * @param obstacles what stood in the way
 */
public record MeasureProgress(List<Refusal> refusals, List<Term> terms, List<ReviewDue> reviewsDue,
		List<Review> reviews, List<Interval> suspensions, List<Deferral> deferrals, List<TypeChange> typeChanges,
		List<Obstacle> obstacles) {

	public MeasureProgress {
		refusals = List.copyOf(refusals);
		terms = List.copyOf(terms);
		reviewsDue = List.copyOf(reviewsDue);
		reviews = List.copyOf(reviews);
		suspensions = List.copyOf(suspensions);
		deferrals = List.copyOf(deferrals);
		typeChanges = List.copyOf(typeChanges);
		obstacles = List.copyOf(obstacles);
	}

	/** An allocation was refused by the association or the household. */
	public record Refusal(Dated refused, @Nullable String by, @Nullable String motive, @Nullable String provider) {
	}

	/** A term, both days included. */
	public record Term(int number, LocalDate from, LocalDate until) {
	}

	/** A bilan that is owed on a day. */
	public record ReviewDue(String kind, LocalDate dueOn) {
	}

	/** A bilan that was held. */
	public record Review(String kind, Dated held) {
	}

	/** From a day until another, null while it lasts. */
	public record Interval(Dated from, @Nullable Dated until) {
	}

	/** The end waited, and why. */
	public record Deferral(Interval interval, @Nullable String because) {
	}

	/** Another type from a day on. */
	public record TypeChange(Dated changed, @Nullable String from, @Nullable String to) {
	}

	/**
	 * What stood in the way.
	 *
	 * @param lifted since when it does no longer, null while it stands
	 */
	public record Obstacle(String obstacleId, String obstacle, Dated recorded, @Nullable Dated lifted) {

		/** Whether it stands at the end of a day. */
		public boolean standsOn(LocalDate day) {
			return !this.recorded.on().isAfter(day) && (this.lifted == null || this.lifted.on().isAfter(day));
		}

	}

	static MeasureProgress of(StepsOf steps) {
		Step lastTerm = steps.last(StepKind.TERM_AGREED);
		return new MeasureProgress(
				steps.all(StepKind.ALLOCATION_REFUSED)
					.map((step) -> new Refusal(dated(step), step.detail(Detail.DECLINED_BY), step.detail(Detail.MOTIVE),
							step.detail(Detail.PROVIDER)))
					.toList(),
				steps.all(StepKind.TERM_AGREED).map(MeasureProgress::term).toList(),
				StepsOf.several((lastTerm != null) ? lastTerm.detail(Detail.REVIEWS_DUE) : null)
					.stream()
					.map(MeasureProgress::due)
					.toList(),
				steps.all(StepKind.REVIEW_RECORDED)
					.map((step) -> new Review(String.valueOf(step.detail(Detail.REVIEW_KIND)), dated(step)))
					.toList(),
				intervals(steps, StepKind.MEASURE_SUSPENDED, StepKind.MEASURE_RESUMED).stream()
					.map(Deferral::interval)
					.toList(),
				intervals(steps, StepKind.END_DEFERRED, StepKind.END_NO_LONGER_DEFERRED),
				steps.all(StepKind.MEASURE_TYPE_CHANGED)
					.map((step) -> new TypeChange(dated(step), step.detail(Detail.PREVIOUS_TYPE),
							step.detail(Detail.MEASURE_TYPE)))
					.toList(),
				steps.all(StepKind.OBSTACLE_RECORDED).map((step) -> obstacle(step, steps)).toList());
	}

	private static Obstacle obstacle(Step recorded, StepsOf steps) {
		String id = String.valueOf(recorded.detail(Detail.OBSTACLE_ID));
		return new Obstacle(id, String.valueOf(recorded.detail(Detail.OBSTACLE)), dated(recorded),
				steps.all(StepKind.OBSTACLE_LIFTED)
					.filter((step) -> id.equals(step.detail(Detail.OBSTACLE_ID)))
					.map(MeasureProgress::dated)
					.findFirst()
					.orElse(null));
	}

	MeasureProgress withoutTypes() {
		return new MeasureProgress(this.refusals, this.terms, this.reviewsDue, this.reviews, this.suspensions,
				this.deferrals, List.of(), this.obstacles);
	}

	private static Dated dated(Step step) {
		return new Dated(step.on(), step.recordedAt());
	}

	private static Term term(Step step) {
		LocalDate until = step.day(Detail.UNTIL);
		return new Term(Integer.parseInt(String.valueOf(step.detail(Detail.TERM))), step.on(),
				(until != null) ? until : step.on());
	}

	private static ReviewDue due(String written) {
		int at = written.indexOf('@');
		return new ReviewDue(written.substring(0, at), LocalDate.parse(written.substring(at + 1)));
	}

	private static List<Deferral> intervals(StepsOf steps, StepKind begins, StepKind ends) {
		List<Deferral> found = new ArrayList<>();
		steps.all(begins, ends).forEach((step) -> {
			boolean lasts = !found.isEmpty() && found.getLast().interval().until() == null;
			if (step.kind() == begins && !lasts) {
				found.add(new Deferral(new Interval(dated(step), null), step.detail(Detail.REASON)));
			}
			else if (step.kind() == ends && lasts) {
				Deferral last = found.removeLast();
				found.add(new Deferral(new Interval(last.interval().from(), dated(step)), last.because()));
			}
		});
		return found;
	}

}
