package fr.logementdabord.measure.view.measures;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One row of the list.
 *
 * @param id the measure
 * @param status REQUESTED, ALLOCATED, RUNNING, ENDED or CANCELLED
 */
public record MeasureDocument(@Id String id, String caseId, String territory, String measureType, String status,
		@Nullable String provider, @Nullable LocalDate requestedOn, @Nullable LocalDate allocatedOn,
		@Nullable LocalDate startedOn, @Nullable LocalDate lastReviewOn, int reviews, @Nullable LocalDate endedOn,
		@Nullable String exitReason, @Nullable String exitDestination) {

	static MeasureDocument empty(String id) {
		return new MeasureDocument(id, "", "", "", "", null, null, null, null, null, 0, null, null, null);
	}

	MeasureDocument requested(String caseId, String territory, String measureType, LocalDate on) {
		return new MeasureDocument(this.id, caseId, territory, measureType, "REQUESTED", null, on, null, null, null, 0,
				null, null, null);
	}

	MeasureDocument allocated(String provider, LocalDate on) {
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, "ALLOCATED", provider,
				this.requestedOn, on, null, null, 0, null, null, null);
	}

	MeasureDocument waitingAgain() {
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, "REQUESTED", null,
				this.requestedOn, null, null, null, 0, null, null, null);
	}

	MeasureDocument started(LocalDate on) {
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, "RUNNING", this.provider,
				this.requestedOn, this.allocatedOn, on, null, 0, null, null, null);
	}

	MeasureDocument reviewed(LocalDate on) {
		LocalDate last = (this.lastReviewOn == null || this.lastReviewOn.isBefore(on)) ? on : this.lastReviewOn;
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, this.status, this.provider,
				this.requestedOn, this.allocatedOn, this.startedOn, last, this.reviews + 1, null, null, null);
	}

	MeasureDocument changed(String measureType, String provider) {
		return new MeasureDocument(this.id, this.caseId, this.territory, measureType, this.status, provider,
				this.requestedOn, this.allocatedOn, this.startedOn, this.lastReviewOn, this.reviews, null, null, null);
	}

	MeasureDocument ended(LocalDate on, String reason, String destination) {
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, "ENDED", this.provider,
				this.requestedOn, this.allocatedOn, this.startedOn, this.lastReviewOn, this.reviews, on, reason,
				destination);
	}

	MeasureDocument cancelled(LocalDate on) {
		return new MeasureDocument(this.id, this.caseId, this.territory, this.measureType, "CANCELLED", this.provider,
				this.requestedOn, this.allocatedOn, this.startedOn, this.lastReviewOn, this.reviews, on, null, null);
	}

}
