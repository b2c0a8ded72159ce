package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The measures of a case, each folded from its own stream.
 */
final class Measures {

	private static final Comparator<CaseMeasure> OLDEST_FIRST = Comparator
		.comparing((CaseMeasure measure) -> (measure.requestedOn() != null) ? measure.requestedOn() : measure.since())
		.thenComparing(CaseMeasure::measureId);

	/** Streams of the agreement, the waiting list, the journal and the aftercare. */
	private static final Set<StepKind> TOLD_BY_OTHERS = Set.of(StepKind.PLACE_TAKEN, StepKind.MEASURE_WAITLISTED,
			StepKind.OBSTACLE_RECORDED, StepKind.OBSTACLE_LIFTED, StepKind.MAINTAINED_IN_HOUSING_READ);

	private Measures() {
	}

	static List<CaseMeasure> of(List<Step> decided) {
		Map<String, CaseMeasure> measures = new TreeMap<>();
		for (Step step : decided) {
			String measureId = step.subject();
			if (step.kind().part() == Part.MEASURE && measureId != null && !TOLD_BY_OTHERS.contains(step.kind())) {
				measures.put(measureId, after(measures.get(measureId), measureId, step));
			}
		}
		return measures.values().stream().sorted(OLDEST_FIRST).toList();
	}

	private static CaseMeasure after(@Nullable CaseMeasure before, String measureId, Step step) {
		CaseMeasure known = (before != null) ? before
				: new CaseMeasure(measureId, MeasureStatus.REQUESTED, null, null, step.on(), null, null, null, null);
		MeasureStatus said = MeasureStatus.said(step);
		MeasureStatus status = (said != null) ? said : known.status();
		LocalDate since = (status == known.status() && known.requestedOn() != null) ? known.since() : step.on();
		String provider = (step.kind() == StepKind.ALLOCATION_REFUSED) ? null
				: last(step.detail(Detail.PROVIDER), known.provider());
		return new CaseMeasure(measureId, status, last(step.detail(Detail.MEASURE_TYPE), known.measureType()), provider,
				since, on(StepKind.MEASURE_REQUESTED, step, known.requestedOn()),
				on(StepKind.LEAD_WORKER_NAMED, step, known.leadWorkerNamedOn()),
				on(StepKind.MEASURE_STARTED, step, known.startedOn()),
				on(StepKind.MEASURE_ENDED, step, known.endedOn()));
	}

	private static @Nullable LocalDate on(StepKind kind, Step step, @Nullable LocalDate before) {
		return (step.kind() == kind) ? step.on() : before;
	}

	private static <T> @Nullable T last(@Nullable T now, @Nullable T before) {
		return (now != null) ? now : before;
	}

}
