package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The measures of a case, each folded from its own stream.
 */
final class Measures {

	private static final Comparator<CaseMeasure> OLDEST_FIRST = Comparator
		.comparing((CaseMeasure measure) -> (measure.requestedOn() != null) ? measure.requestedOn() : measure.since())
		.thenComparing(CaseMeasure::measureId);

	private Measures() {
	}

	static List<CaseMeasure> of(List<Step> decided) {
		Map<String, CaseMeasure> measures = new TreeMap<>();
		for (Step step : decided) {
			String measureId = step.subject();
			if (step.kind().part() == Part.MEASURE && measureId != null) {
				measures.put(measureId, after(measures.get(measureId), measureId, step));
			}
		}
		return measures.values().stream().sorted(OLDEST_FIRST).toList();
	}

	private static CaseMeasure after(@Nullable CaseMeasure before, String measureId, Step step) {
		CaseMeasure known = (before != null) ? before
				: new CaseMeasure(measureId, MeasureStatus.REQUESTED, null, null, step.on(), null, null, null, null);
		return switch (step.kind()) {
			case MEASURE_REQUESTED -> at(known, MeasureStatus.REQUESTED, step, step.on(), null, null, null);
			case MEASURE_ALLOCATED -> at(known, MeasureStatus.ALLOCATED, step, null, null, null, null);
			case LEAD_WORKER_NAMED -> at(known, known.status(), step, null, step.on(), null, null);
			case MEASURE_STARTED -> at(known, MeasureStatus.RUNNING, step, null, null, step.on(), null);
			case REVIEW_RECORDED -> known;
			case MEASURE_ENDED -> at(known, MeasureStatus.ENDED, step, null, null, null, step.on());
			case MEASURE_REQUEST_CANCELLED -> at(known, MeasureStatus.CANCELLED, step, null, null, null, null);
			case REFERRAL_SUBMITTED, REFERRAL_ACKNOWLEDGED, FACT_FINDING_COMPLETED, ORIENTATION_DECIDED,
					CLOSURE_PROPOSED, REFERRAL_WITHDRAWN, REFERRAL_CLOSED, HOUSING_SEARCH_OPENED, HOUSING_SEARCH_CLOSED,
					PLACEMENT_PROPOSED, LANDLORD_ANSWERED, COMMITTEE_DECIDED, PLACEMENT_DECLINED, PLACEMENT_EXPIRED,
					PLACEMENT_RELEASED, LEASE_SIGNED, HOUSEHOLD_MOVED_IN ->
				known;
		};
	}

	private static CaseMeasure at(CaseMeasure known, MeasureStatus status, Step step, @Nullable LocalDate requestedOn,
			@Nullable LocalDate leadWorkerNamedOn, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {
		LocalDate since = (status == known.status() && known.requestedOn() != null) ? known.since() : step.on();
		return new CaseMeasure(known.measureId(), status, last(step.detail(Detail.MEASURE_TYPE), known.measureType()),
				last(step.detail(Detail.PROVIDER), known.provider()), since, last(requestedOn, known.requestedOn()),
				last(leadWorkerNamedOn, known.leadWorkerNamedOn()), last(startedOn, known.startedOn()),
				last(endedOn, known.endedOn()));
	}

	private static <T> @Nullable T last(@Nullable T now, @Nullable T before) {
		return (now != null) ? now : before;
	}

}
