package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A support measure, one type per status.
 */
public sealed interface SupportMeasure {

	/**
	 * What was asked, once it was.
	 */
	Optional<Request> asked();

	/**
	 * Who has it, once an association has.
	 */
	Optional<Allocation> held();

	/**
	 * The type of place that the measure waits for: the one that was asked for or, while
	 * it runs, the one it shall change to.
	 */
	default Optional<String> typeAwaited() {
		return (this instanceof Running run) ? run.course().typeChange().map(Course.TypeChange::to)
				: asked().map(Request::measureType);
	}

	/**
	 * Who has led the household's path; nobody before somebody is named.
	 */
	default LeadWorkers leadWorkers() {
		return switch (this) {
			case NotRequested before -> LeadWorkers.none();
			case Requested waiting -> LeadWorkers.none();
			case Allocated allocated -> allocated.leads();
			case Running run -> run.leads();
			case Ended ended -> ended.run().leads();
			case Cancelled cancelled -> cancelled.leads();
		};
	}

	/**
	 * Before the request.
	 */
	record NotRequested() implements SupportMeasure {

		@Override
		public Optional<Request> asked() {
			return Optional.empty();
		}

		@Override
		public Optional<Allocation> held() {
			return Optional.empty();
		}

	}

	/**
	 * Waits for an association.
	 */
	record Requested(Request request) implements SupportMeasure {

		@Override
		public Optional<Request> asked() {
			return Optional.of(this.request);
		}

		@Override
		public Optional<Allocation> held() {
			return Optional.empty();
		}

	}

	/**
	 * An association has it and prepares the start.
	 */
	record Allocated(Request request, Allocation allocation, LeadWorkers leads) implements SupportMeasure {

		@Override
		public Optional<Request> asked() {
			return Optional.of(this.request);
		}

		@Override
		public Optional<Allocation> held() {
			return Optional.of(this.allocation);
		}

	}

	/**
	 * The household is being supported.
	 */
	record Running(Request request, Allocation allocation, LeadWorkers leads, LocalDate startedOn, List<Review> reviews,
			Course course) implements SupportMeasure {

		public Running {
			reviews = List.copyOf(reviews);
		}

		@Override
		public Optional<Request> asked() {
			return Optional.of(this.request);
		}

		@Override
		public Optional<Allocation> held() {
			return Optional.of(this.allocation);
		}

		/**
		 * The last day on which something was recorded.
		 */
		LocalDate lastKnownDay() {
			LocalDate last = lastReview();
			return this.course.lastInterruption().filter(last::isBefore).orElse(last);
		}

		/**
		 * The day of the last review, the start if there was none.
		 */
		LocalDate lastReview() {
			return this.reviews.stream().map(Review::heldOn).reduce(this.startedOn, (a, b) -> a.isBefore(b) ? b : a);
		}

		/**
		 * The reviews that are still owed.
		 */
		public List<Course.ReviewDue> reviewsOwed() {
			return this.course.open(this.reviews);
		}

		Running with(Review review) {
			List<Review> after = new ArrayList<>(this.reviews);
			after.add(review);
			return new Running(this.request, this.allocation, this.leads, this.startedOn, after, this.course);
		}

		Running with(LeadWorkers after) {
			return new Running(this.request, this.allocation, after, this.startedOn, this.reviews, this.course);
		}

		Running with(Course after) {
			return new Running(this.request, this.allocation, this.leads, this.startedOn, this.reviews, after);
		}

		Running with(Request asked, Allocation held) {
			return new Running(asked, held, this.leads, this.startedOn, this.reviews, this.course);
		}

	}

	/**
	 * Over.
	 *
	 * @param run the measure as it ran
	 */
	record Ended(Running run, LocalDate endedOn, String exitReason, String exitDestination,
			String because) implements SupportMeasure {

		@Override
		public Optional<Request> asked() {
			return this.run.asked();
		}

		@Override
		public Optional<Allocation> held() {
			return this.run.held();
		}

	}

	/**
	 * Given up before the start, with or without an association.
	 */
	record Cancelled(Request request, Optional<Allocation> held, LeadWorkers leads, LocalDate cancelledOn,
			String because) implements SupportMeasure {

		@Override
		public Optional<Request> asked() {
			return Optional.of(this.request);
		}

	}

	/**
	 * What was asked for.
	 */
	record Request(String measureId, String caseId, String territory, String measureType, LocalDate requestedOn) {
	}

	/**
	 * Who has it, on which agreement, since when.
	 */
	record Allocation(String agreementId, String provider, LocalDate allocatedOn) {
	}

	/**
	 * A review that was held.
	 */
	record Review(String kind, LocalDate heldOn) {
	}

}
