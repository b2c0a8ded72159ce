package fr.logementdabord.measure.web.course;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.measure.domain.measure.Course;
import fr.logementdabord.measure.domain.measure.Course.ReviewDue;
import fr.logementdabord.measure.domain.measure.Course.Term;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

import org.jspecify.annotations.Nullable;

/**
 * The course of a measure as a page and the API tell it.
 *
 * @param reviewsOwed reviews that were not held yet; none once the measure is over
 * @param deferredBecause what the end waits for
 * @param typeAsked the type that is asked for
 */
public record CourseDetail(String measureId, List<Term> terms, List<ReviewDue> reviewsOwed,
		List<Interruption> interruptions, @Nullable String deferredBecause, @Nullable LocalDate deferredSince,
		@Nullable String typeAsked, @Nullable LocalDate typeAskedOn) {

	/**
	 * A time without support.
	 */
	public record Interruption(LocalDate from, @Nullable LocalDate until, String reason) {
	}

	static CourseDetail of(String measureId, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> none(measureId);
			case Requested m -> none(measureId);
			case Allocated m -> none(measureId);
			case Cancelled m -> none(measureId);
			case Running m -> of(measureId, m.course(), m.reviewsOwed());
			case Ended m -> of(measureId, m.run().course(), List.of());
		};
	}

	/** The term that runs. */
	public @Nullable Term current() {
		return this.terms.isEmpty() ? null : this.terms.getLast();
	}

	/** Whether the support is interrupted now. */
	public boolean suspended() {
		return !this.interruptions.isEmpty() && this.interruptions.getLast().until() == null;
	}

	private static CourseDetail none(String measureId) {
		return new CourseDetail(measureId, List.of(), List.of(), List.of(), null, null, null, null);
	}

	private static CourseDetail of(String measureId, Course course, List<ReviewDue> owed) {
		return new CourseDetail(measureId, course.terms(), owed,
				course.suspensions()
					.stream()
					.map((one) -> new Interruption(one.from(), one.until().orElse(null), one.reason()))
					.toList(),
				course.deferral().map(Course.Deferral::because).orElse(null),
				course.deferral().map(Course.Deferral::since).orElse(null),
				course.typeChange().map(Course.TypeChange::to).orElse(null),
				course.typeChange().map(Course.TypeChange::askedOn).orElse(null));
	}

}
