package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.LeadWorkers;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocation;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

import org.jspecify.annotations.Nullable;

/**
 * A measure as its stream tells it.
 */
public record MeasureDetail(String measureId, String caseId, String territory, String measureType, String status,
		long version, LocalDate requestedOn, @Nullable String provider, @Nullable String agreementId,
		@Nullable LocalDate allocatedOn, List<Turn> leadWorkers, @Nullable LocalDate startedOn, List<Review> reviews,
		@Nullable LocalDate endedOn, @Nullable String exitReason, @Nullable String exitDestination,
		@Nullable LocalDate cancelledOn, @Nullable String because) {

	/**
	 * One person's time as lead worker.
	 */
	public record Turn(String workerId, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate besideUntil) {
	}

	static MeasureDetail of(Loaded<SupportMeasure> loaded) {
		return switch (loaded.state()) {
			case NotRequested() -> throw new IllegalArgumentException("There is no measure to show");
			case Requested m -> detail(loaded, "REQUESTED", LeadWorkers.none(), null, null, null);
			case Allocated m -> detail(loaded, "ALLOCATED", m.leads(), null, null, null);
			case Running m -> detail(loaded, "RUNNING", m.leads(), m, null, null);
			case Ended m -> detail(loaded, "ENDED", m.run().leads(), m.run(), m, null);
			case Cancelled m -> detail(loaded, "CANCELLED", m.leads(), null, null, m);
		};
	}

	private static MeasureDetail detail(Loaded<SupportMeasure> loaded, String status, LeadWorkers leads,
			@Nullable Running run, @Nullable Ended ended, @Nullable Cancelled cancelled) {
		Request asked = loaded.state().asked().orElseThrow();
		Allocation held = loaded.state().held().orElse(null);
		return new MeasureDetail(asked.measureId(), asked.caseId(), asked.territory(), asked.measureType(), status,
				loaded.version(), asked.requestedOn(), (held != null) ? held.provider() : null,
				(held != null) ? held.agreementId() : null, (held != null) ? held.allocatedOn() : null,
				leads.turns()
					.stream()
					.map((turn) -> new Turn(turn.workerId(), turn.from(), turn.until().orElse(null),
							turn.besideUntil().orElse(null)))
					.toList(),
				(run != null) ? run.startedOn() : null, (run != null) ? run.reviews() : List.of(),
				(ended != null) ? ended.endedOn() : null, (ended != null) ? ended.exitReason() : null,
				(ended != null) ? ended.exitDestination() : null, (cancelled != null) ? cancelled.cancelledOn() : null,
				(ended != null) ? ended.because() : (cancelled != null) ? cancelled.because() : null);
	}

}
