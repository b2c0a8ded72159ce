package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.logementdabord.reporting.facts.SearchFacts.State;
import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the searches and the placements of a case from its steps.
 */
final class HousingFacts {

	private static final Set<StepKind> OF_SEARCH = EnumSet.of(StepKind.HOUSING_SEARCH_OPENED,
			StepKind.HOUSING_SEARCH_REVISED, StepKind.HOUSING_SEARCH_PAUSED, StepKind.HOUSING_SEARCH_RESUMED,
			StepKind.HOUSING_SEARCH_CLOSED);

	private static final Set<StepKind> OF_PLACEMENT = EnumSet.of(StepKind.PLACEMENT_PROPOSED,
			StepKind.LANDLORD_ANSWERED, StepKind.COMMITTEE_DECIDED, StepKind.PLACEMENT_DECLINED,
			StepKind.PLACEMENT_EXPIRED, StepKind.PLACEMENT_RELEASED, StepKind.COORDINATOR_ALERTED,
			StepKind.LEASE_SIGNED, StepKind.HOUSEHOLD_MOVED_IN, StepKind.TENANCY_OPENED, StepKind.SLIDE_PLANNED,
			StepKind.LEASE_SLID, StepKind.MAINTAINED_CHECKED, StepKind.OCCUPATION_ENDED);

	private HousingFacts() {
	}

	static List<SearchFacts> searches(List<Step> decided) {
		return StepsOf.bySubject(decided, OF_SEARCH)
			.entrySet()
			.stream()
			.map((entry) -> search(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing((SearchFacts it) -> it.opened(), FactsOfSteps.OLDEST_FIRST)
				.thenComparing(SearchFacts::searchId))
			.toList();
	}

	private static SearchFacts search(String searchId, StepsOf steps) {
		Step sought = steps.last(StepKind.HOUSING_SEARCH_OPENED, StepKind.HOUSING_SEARCH_REVISED);
		return new SearchFacts(searchId, steps.territory(), steps.firstDay(StepKind.HOUSING_SEARCH_OPENED),
				StepsOf.several((sought != null) ? sought.detail(Detail.TYPOLOGIES) : null),
				(sought != null) ? sought.detail(Detail.AGE_BAND) : null,
				(sought != null) ? sought.detail(Detail.URGENCY) : null, steps.lastDay(StepKind.HOUSING_SEARCH_CLOSED),
				steps.said(Detail.OUTCOME, StepKind.HOUSING_SEARCH_CLOSED), steps.stages((step) -> state(step)));
	}

	private static @Nullable State state(Step step) {
		return switch (step.kind()) {
			case HOUSING_SEARCH_OPENED, HOUSING_SEARCH_RESUMED -> State.OPEN;
			case HOUSING_SEARCH_PAUSED -> State.PAUSED;
			case HOUSING_SEARCH_CLOSED -> State.CLOSED;
			default -> null;
		};
	}

	static List<PlacementFacts> placements(List<Step> decided) {
		return StepsOf.bySubject(decided, OF_PLACEMENT)
			.entrySet()
			.stream()
			.map((entry) -> placement(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing((PlacementFacts it) -> it.proposed(), FactsOfSteps.OLDEST_FIRST)
				.thenComparing(PlacementFacts::placementId))
			.toList();
	}

	private static PlacementFacts placement(String placementId, StepsOf steps) {
		String accepted = steps.said(Detail.ACCEPTED, StepKind.LANDLORD_ANSWERED);
		Step committee = steps.last(StepKind.COMMITTEE_DECIDED);
		String rank = (committee != null) ? committee.detail(Detail.RANK) : null;
		return new PlacementFacts(placementId, steps.said(Detail.SEARCH, StepKind.PLACEMENT_PROPOSED),
				steps.territory(), steps.said(Detail.LANDLORD, StepKind.PLACEMENT_PROPOSED, StepKind.TENANCY_OPENED),
				steps.said(Detail.TYPOLOGIES, StepKind.PLACEMENT_PROPOSED, StepKind.TENANCY_OPENED),
				steps.firstDay(StepKind.PLACEMENT_PROPOSED),
				day(steps, Detail.ANSWER_DUE_ON, StepKind.PLACEMENT_PROPOSED),
				steps.lastDay(StepKind.LANDLORD_ANSWERED), (accepted != null) ? Boolean.valueOf(accepted) : null,
				steps.said(Detail.MOTIVE, StepKind.LANDLORD_ANSWERED), Dated.of(committee),
				(committee != null) ? committee.detail(Detail.OUTCOME) : null,
				(rank != null) ? Integer.valueOf(rank) : null, steps.lastDay(StepKind.PLACEMENT_DECLINED),
				steps.said(Detail.DECLINED_BY, StepKind.PLACEMENT_DECLINED),
				steps.said(Detail.MOTIVE, StepKind.PLACEMENT_DECLINED), steps.lastDay(StepKind.PLACEMENT_EXPIRED),
				steps.lastDay(StepKind.PLACEMENT_RELEASED), steps.lastDay(StepKind.COORDINATOR_ALERTED),
				steps.lastDay(StepKind.LEASE_SIGNED),
				steps.said(Detail.LEASE_KIND, StepKind.LEASE_SIGNED, StepKind.TENANCY_OPENED),
				steps.firstDay(StepKind.HOUSEHOLD_MOVED_IN), tenancy(steps));
	}

	private static @Nullable TenancyFacts tenancy(StepsOf steps) {
		if (steps
			.all(StepKind.TENANCY_OPENED, StepKind.SLIDE_PLANNED, StepKind.LEASE_SLID, StepKind.MAINTAINED_CHECKED,
					StepKind.OCCUPATION_ENDED)
			.findAny()
			.isEmpty()) {
			return null;
		}
		return new TenancyFacts(steps.said(Detail.TENANCY, StepKind.TENANCY_OPENED),
				steps.said(Detail.LEASE_KIND, StepKind.TENANCY_OPENED), steps.firstDay(StepKind.TENANCY_OPENED),
				day(steps, Detail.PLANNED_SLIDE_ON, StepKind.TENANCY_OPENED, StepKind.SLIDE_PLANNED),
				steps.lastDay(StepKind.LEASE_SLID), day(steps, Detail.UNTIL, StepKind.TENANCY_OPENED),
				steps.all(StepKind.MAINTAINED_CHECKED).map(FactsOfSteps::maintained).toList(),
				steps.lastDay(StepKind.OCCUPATION_ENDED), steps.said(Detail.EXIT_REASON, StepKind.OCCUPATION_ENDED),
				steps.said(Detail.EXIT_DESTINATION, StepKind.OCCUPATION_ENDED));
	}

	private static @Nullable LocalDate day(StepsOf steps, Detail detail, StepKind... kinds) {
		String written = steps.said(detail, kinds);
		return (written != null) ? LocalDate.parse(written) : null;
	}

}
