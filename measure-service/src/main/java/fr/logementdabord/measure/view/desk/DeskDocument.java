package fr.logementdabord.measure.view.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One measure on its association's desk.
 *
 * @param status ALLOCATED, RUNNING or OVER
 * @param due every review of the measure, met or not
 * @param held how many reviews of each kind were held
 * @param nextReview kind of the next review that is owed, and its day
 * @param reminded whether people were reminded of it
 */
public record DeskDocument(@Id String id, String caseId, String territory, String measureType, String provider,
		String status, @Nullable LocalDate allocatedOn, @Nullable LocalDate startedOn, @Nullable LocalDate until,
		List<Due> due, Map<String, Integer> held, @Nullable String nextReview, @Nullable LocalDate nextReviewOn,
		List<Due> remindedOf, boolean suspended, boolean deferred) {

	/**
	 * Something and the day it is due.
	 */
	public record Due(String about, LocalDate dueOn) {
	}

	static DeskDocument empty(String id) {
		return new DeskDocument(id, "", "", "", "", "", null, null, null, List.of(), Map.of(), null, null, List.of(),
				false, false);
	}

	/** Whether people were reminded of the review that comes next. */
	public boolean reminded() {
		return this.nextReview != null && this.nextReviewOn != null
				&& this.remindedOf.contains(new Due(this.nextReview, this.nextReviewOn));
	}

	DeskDocument allocated(String caseId, String territory, String measureType, String provider, LocalDate on) {
		return new DeskDocument(this.id, caseId, territory, measureType, provider, "ALLOCATED", on, null, null,
				this.due, this.held, null, null, this.remindedOf, false, false);
	}

	DeskDocument started(LocalDate on) {
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, "RUNNING",
				this.allocatedOn, on, this.until, this.due, this.held, this.nextReview, this.nextReviewOn,
				this.remindedOf, this.suspended, this.deferred);
	}

	DeskDocument term(LocalDate until, List<Due> due) {
		return owing(until, due, this.held);
	}

	DeskDocument reviewed(String kind) {
		Map<String, Integer> after = new HashMap<>(this.held);
		after.merge(kind, 1, Integer::sum);
		return owing(this.until, this.due, after);
	}

	DeskDocument remindedOf(Due one) {
		List<Due> after = new ArrayList<>(this.remindedOf);
		after.add(one);
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, this.status,
				this.allocatedOn, this.startedOn, this.until, this.due, this.held, this.nextReview, this.nextReviewOn,
				after, this.suspended, this.deferred);
	}

	DeskDocument suspended(boolean now) {
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, this.status,
				this.allocatedOn, this.startedOn, this.until, this.due, this.held, this.nextReview, this.nextReviewOn,
				this.remindedOf, now, this.deferred);
	}

	DeskDocument deferred(boolean now) {
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, this.status,
				this.allocatedOn, this.startedOn, this.until, this.due, this.held, this.nextReview, this.nextReviewOn,
				this.remindedOf, this.suspended, now);
	}

	DeskDocument changed(String measureType, String provider) {
		return new DeskDocument(this.id, this.caseId, this.territory, measureType, provider, this.status,
				this.allocatedOn, this.startedOn, this.until, this.due, this.held, this.nextReview, this.nextReviewOn,
				this.remindedOf, this.suspended, this.deferred);
	}

	DeskDocument over() {
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, "OVER",
				this.allocatedOn, this.startedOn, this.until, this.due, this.held, null, null, this.remindedOf, false,
				false);
	}

	private DeskDocument owing(@Nullable LocalDate until, List<Due> due, Map<String, Integer> held) {
		Optional<Due> next = next(due, held);
		return new DeskDocument(this.id, this.caseId, this.territory, this.measureType, this.provider, this.status,
				this.allocatedOn, this.startedOn, until, due, held, next.map(Due::about).orElse(null),
				next.map(Due::dueOn).orElse(null), this.remindedOf, this.suspended, this.deferred);
	}

	/** Of each kind, as many of the first due dates are met as reviews were held. */
	private static Optional<Due> next(List<Due> due, Map<String, Integer> held) {
		Map<String, Integer> met = new HashMap<>(held);
		return due.stream()
			.sorted(Comparator.comparing(Due::dueOn))
			.filter((one) -> met.merge(one.about(), -1, Integer::sum) < 0)
			.findFirst();
	}

}
