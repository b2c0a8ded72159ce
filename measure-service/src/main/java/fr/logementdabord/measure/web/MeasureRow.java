package fr.logementdabord.measure.web;

import java.time.LocalDate;

import fr.logementdabord.measure.view.measures.MeasureDocument;

import org.jspecify.annotations.Nullable;

/**
 * A measure in a list.
 */
public record MeasureRow(String measureId, String caseId, String territory, String measureType, String status,
		@Nullable String provider, @Nullable LocalDate requestedOn, @Nullable LocalDate allocatedOn,
		@Nullable LocalDate startedOn, @Nullable LocalDate lastReviewOn, int reviews, @Nullable LocalDate endedOn,
		@Nullable String exitReason, @Nullable String exitDestination) {

	static MeasureRow of(MeasureDocument row) {
		return new MeasureRow(row.id(), row.caseId(), row.territory(), row.measureType(), row.status(), row.provider(),
				row.requestedOn(), row.allocatedOn(), row.startedOn(), row.lastReviewOn(), row.reviews(), row.endedOn(),
				row.exitReason(), row.exitDestination());
	}

}
