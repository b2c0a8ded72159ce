package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
			if (step.kind().part() == Part.REFERRAL) {
				lastOfReferral = step;
			}
			if (step.kind() == StepKind.ORIENTATION_DECIDED) {
				orientation = step;
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
		addHousing(waits, orientation, decided);
		return waits;
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

	private static void addHousing(List<Wait> waits, @Nullable Step orientation, List<Step> decided) {
		Step search = null;
		Map<String, Step> placements = new TreeMap<>();
		Map<String, Step> proposals = new TreeMap<>();
		for (Step step : decided) {
			String subject = step.subject();
			if (step.kind() == StepKind.HOUSING_SEARCH_OPENED || step.kind() == StepKind.HOUSING_SEARCH_CLOSED) {
				search = step;
			}
			else if (step.kind().part() == Part.HOUSING && subject != null) {
				placements.put(subject, step);
				if (step.kind() == StepKind.PLACEMENT_PROPOSED) {
					proposals.put(subject, step);
				}
			}
		}
		boolean live = false;
		LocalDate since = (search != null) ? search.on() : null;
		for (Step last : placements.values()) {
			WaitKind kind = forPlacement(last);
			if (kind != null) {
				Step proposal = proposals.get(last.subject());
				add(waits, kind, last.on(), (kind == WaitKind.LANDLORD_ANSWER && proposal != null)
						? proposal.day(Detail.ANSWER_DUE_ON) : null, last.subject());
				live = true;
			}
			else if (since != null && last.on().isAfter(since)) {
				since = last.on();
			}
		}
		if (search != null && search.kind() == StepKind.HOUSING_SEARCH_OPENED && since != null && !live
				&& placements.values().stream().noneMatch((last) -> last.kind() == StepKind.HOUSEHOLD_MOVED_IN)) {
			add(waits, WaitKind.DWELLING, since, null, search.subject());
		}
		else if (search == null && orientation != null && orientation.detail(Detail.HOUSING_SOUGHT) != null
				&& placements.isEmpty()) {
			add(waits, WaitKind.HOUSING_SEARCH, orientation.on(), null, null);
		}
	}

	private static @Nullable WaitKind forPlacement(Step last) {
		return switch (last.kind()) {
			case PLACEMENT_PROPOSED -> WaitKind.LANDLORD_ANSWER;
			case LANDLORD_ANSWERED -> Boolean.parseBoolean(last.detail(Detail.ACCEPTED)) ? WaitKind.COMMITTEE : null;
			case COMMITTEE_DECIDED -> afterCommittee(last);
			case LEASE_SIGNED -> WaitKind.MOVE_IN;
			case PLACEMENT_DECLINED, PLACEMENT_EXPIRED, PLACEMENT_RELEASED, HOUSEHOLD_MOVED_IN -> null;
			case REFERRAL_SUBMITTED, REFERRAL_ACKNOWLEDGED, FACT_FINDING_COMPLETED, ORIENTATION_DECIDED,
					CLOSURE_PROPOSED, REFERRAL_WITHDRAWN, REFERRAL_CLOSED, MEASURE_REQUESTED, MEASURE_ALLOCATED,
					LEAD_WORKER_NAMED, MEASURE_STARTED, REVIEW_RECORDED, MEASURE_ENDED, MEASURE_REQUEST_CANCELLED,
					HOUSING_SEARCH_OPENED, HOUSING_SEARCH_CLOSED ->
				null;
		};
	}

	// Rank 2 is not a refusal: the household waits for the one before it (CE 27 Nov 2025,
	// n 496595).
	private static @Nullable WaitKind afterCommittee(Step decision) {
		String outcome = decision.detail(Detail.OUTCOME);
		String rank = decision.detail(Detail.RANK);
		if ("AWARDED_RANKED".equals(outcome)) {
			return (rank == null || "1".equals(rank)) ? WaitKind.LEASE : WaitKind.HIGHER_RANK;
		}
		if ("AWARDED_UNDER_CONDITION".equals(outcome)) {
			return WaitKind.CONDITION;
		}
		return "AWARDED".equals(outcome) ? WaitKind.LEASE : null;
	}

}
