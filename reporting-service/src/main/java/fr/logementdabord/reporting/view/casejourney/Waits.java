package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a case waits for, read from where each of its branches stands. The measure and the
 * search for a dwelling are independent, so a case may wait for both.
 */
final class Waits {

	private Waits() {
	}

	static List<Wait> of(CaseStatus status, @Nullable String territory, List<Step> decided,
			List<CaseMeasure> measures) {
		if (status.over()) {
			return List.of();
		}
		List<Wait> waits = new ArrayList<>();
		Step orientation = null;
		Step lastOfReferral = null;
		for (Step step : decided) {
			if (CaseStatus.said(step) != null) {
				lastOfReferral = step;
				orientation = orientationAfter(step, orientation);
			}
		}
		if (lastOfReferral != null) {
			add(waits, forReferral(status, territory), lastOfReferral.on(), null, null);
		}
		if (orientation != null && orientation.detail(Detail.MEASURE_TYPE) != null && measures.isEmpty()) {
			add(waits, WaitKind.MEASURE_REQUEST, orientation.on(), null, null);
		}
		for (CaseMeasure measure : measures) {
			add(waits, forMeasure(measure), measure.since(), null, measure.measureId());
		}
		waits.addAll(HousingWaits.of(orientation, decided));
		return waits;
	}

	// A case that is reopened resumes before its orientation.
	private static @Nullable Step orientationAfter(Step step, @Nullable Step before) {
		return switch (step.kind()) {
			case ORIENTATION_DECIDED -> step;
			case ORIENTATION_REVOKED, REFERRAL_REOPENED -> null;
			default -> before;
		};
	}

	private static void add(List<Wait> waits, @Nullable WaitKind kind, LocalDate since, @Nullable LocalDate dueOn,
			@Nullable String subject) {
		if (kind != null) {
			waits.add(new Wait(kind, since, dueOn, subject));
		}
	}

	private static @Nullable WaitKind forReferral(CaseStatus status, @Nullable String territory) {
		return switch (status) {
			case SUBMITTED -> (territory == null) ? WaitKind.COVERAGE : WaitKind.ACKNOWLEDGEMENT;
			case ACKNOWLEDGED -> WaitKind.FACT_FINDING;
			case DOCUMENTED -> WaitKind.ORIENTATION;
			case CLOSURE_PROPOSED -> WaitKind.CLOSURE;
			case UNKNOWN, ORIENTED, WITHDRAWN, CLOSED -> null;
		};
	}

	private static @Nullable WaitKind forMeasure(CaseMeasure measure) {
		return switch (measure.status()) {
			case REQUESTED -> WaitKind.MEASURE_PLACE;
			case ALLOCATED -> (measure.leadWorkerNamedOn() == null) ? WaitKind.LEAD_WORKER : WaitKind.MEASURE_START;
			case RUNNING -> WaitKind.MEASURE_RUNS;
			case ENDED, CANCELLED -> null;
		};
	}

}
