package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What the search for a dwelling waits for. A placement under way is what is awaited;
 * where none is, an open search waits for a dwelling.
 */
final class HousingWaits {

	private static final Set<StepKind> OF_SEARCH = EnumSet.of(StepKind.HOUSING_SEARCH_OPENED,
			StepKind.HOUSING_SEARCH_REVISED, StepKind.HOUSING_SEARCH_PAUSED, StepKind.HOUSING_SEARCH_RESUMED,
			StepKind.HOUSING_SEARCH_CLOSED);

	private static final Set<StepKind> OF_PLACEMENT = EnumSet.of(StepKind.PLACEMENT_PROPOSED,
			StepKind.LANDLORD_ANSWERED, StepKind.COMMITTEE_DECIDED, StepKind.PLACEMENT_DECLINED,
			StepKind.PLACEMENT_EXPIRED, StepKind.PLACEMENT_RELEASED, StepKind.LEASE_SIGNED,
			StepKind.HOUSEHOLD_MOVED_IN);

	private HousingWaits() {
	}

	static List<Wait> of(@Nullable Step orientation, List<Step> decided) {
		Map<String, Step> searches = new TreeMap<>();
		Map<String, Step> openings = new TreeMap<>();
		Map<String, Step> placements = new TreeMap<>();
		Map<String, Step> proposals = new TreeMap<>();
		for (Step step : decided) {
			String subject = step.subject();
			if (subject != null && OF_SEARCH.contains(step.kind())) {
				searches.put(subject, step);
				openings.putIfAbsent(subject, step);
			}
			if (subject != null && OF_PLACEMENT.contains(step.kind())) {
				placements.put(subject, step);
				if (step.kind() == StepKind.PLACEMENT_PROPOSED) {
					proposals.put(subject, step);
				}
			}
		}
		List<Wait> waits = new ArrayList<>();
		placements.forEach((placementId, last) -> {
			WaitKind kind = forPlacement(last);
			if (kind != null) {
				waits.add(new Wait(kind, last.on(), dueOn(kind, proposals.get(placementId)), placementId));
			}
		});
		if (waits.isEmpty()) {
			searches.forEach((searchId, last) -> {
				LocalDate opened = openings.getOrDefault(searchId, last).on();
				if (last.kind() == StepKind.HOUSING_SEARCH_PAUSED) {
					waits.add(new Wait(WaitKind.SEARCH_RESUMES, last.on(), last.day(Detail.UNTIL), searchId));
				}
				else if (last.kind() != StepKind.HOUSING_SEARCH_CLOSED && !housedSince(opened, placements.values())) {
					waits.add(new Wait(WaitKind.DWELLING, lastDisappointment(opened, placements.values()), null,
							searchId));
				}
			});
		}
		if (searches.isEmpty() && placements.isEmpty() && orientation != null
				&& orientation.detail(Detail.HOUSING_SOUGHT) != null) {
			waits.add(new Wait(WaitKind.HOUSING_SEARCH, orientation.on(), null, null));
		}
		return waits;
	}

	private static @Nullable LocalDate dueOn(WaitKind kind, @Nullable Step proposal) {
		return (kind == WaitKind.LANDLORD_ANSWER && proposal != null) ? proposal.day(Detail.ANSWER_DUE_ON) : null;
	}

	// The search is closed by its own event, a moment after the household moved in.
	private static boolean housedSince(LocalDate day, Collection<Step> placements) {
		return placements.stream()
			.anyMatch((last) -> last.kind() == StepKind.HOUSEHOLD_MOVED_IN && !last.on().isBefore(day));
	}

	private static LocalDate lastDisappointment(LocalDate opened, Collection<Step> placements) {
		return placements.stream()
			.map(Step::on)
			.filter((day) -> day.isAfter(opened))
			.max(LocalDate::compareTo)
			.orElse(opened);
	}

	private static @Nullable WaitKind forPlacement(Step last) {
		return switch (last.kind()) {
			case PLACEMENT_PROPOSED -> WaitKind.LANDLORD_ANSWER;
			case LANDLORD_ANSWERED -> Boolean.parseBoolean(last.detail(Detail.ACCEPTED)) ? WaitKind.COMMITTEE : null;
			case COMMITTEE_DECIDED -> afterCommittee(last);
			case LEASE_SIGNED -> WaitKind.MOVE_IN;
			default -> null;
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
