package fr.logementdabord.reporting.facts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a case from its steps. Each fact is told by one stream, so reading
 * each stream in the order of its owner is all the order that is needed.
 */
final class FactsOfSteps {

	private static final Set<StepKind> OF_MEASURE = EnumSet.allOf(StepKind.class)
		.stream()
		.filter((kind) -> kind.part() == Part.MEASURE)
		.collect(Collectors.toUnmodifiableSet());

	private FactsOfSteps() {
	}

	/**
	 * The facts that these steps of a journey tell; whom it is open to is what holds now.
	 */
	static CaseFacts read(CaseJourney now, List<Step> steps) {
		String caseId = now.id();
		List<Step> decided = steps.stream().sorted(Step.DECIDED).toList();
		CaseJourney journey = CaseJourney.of(caseId, steps);
		StepsOf referral = new StepsOf(decided.stream().filter((step) -> step.kind().part() == Part.REFERRAL).toList());
		return new CaseFacts(caseId, journey.household(), journey.territory(), ReferralFacts.of(referral),
				StepsOf.bySubject(decided, OF_MEASURE)
					.entrySet()
					.stream()
					.map((entry) -> measure(entry.getKey(), entry.getValue()))
					.sorted(Comparator.comparing((MeasureFacts it) -> it.requested(), FactsOfSteps.OLDEST_FIRST)
						.thenComparing(MeasureFacts::measureId))
					.toList(),
				HousingFacts.searches(decided), HousingFacts.placements(decided), now.cleared());
	}

	/** What has no day yet comes last. */
	static final Comparator<@Nullable Dated> OLDEST_FIRST = Comparator
		.nullsLast(Comparator.comparing(Dated::on).thenComparing(Dated::recordedAt));

	private static MeasureFacts measure(String measureId, StepsOf steps) {
		return new MeasureFacts(measureId, steps.territory(), type(steps), provider(steps),
				steps.firstDay(StepKind.MEASURE_REQUESTED), steps.firstDay(StepKind.MEASURE_WAITLISTED),
				steps.lastDay(StepKind.MEASURE_ALLOCATED), steps.firstDay(StepKind.LEAD_WORKER_NAMED),
				steps.firstDay(StepKind.MEASURE_STARTED), steps.lastDay(StepKind.MEASURE_ENDED),
				steps.said(Detail.EXIT_REASON, StepKind.MEASURE_ENDED),
				steps.said(Detail.EXIT_DESTINATION, StepKind.MEASURE_ENDED),
				steps.lastDay(StepKind.MEASURE_REQUEST_CANCELLED),
				steps.said(Detail.REASON, StepKind.MEASURE_REQUEST_CANCELLED),
				steps.stages((step) -> MeasureStatus.said(step)), MeasureProgress.of(steps),
				steps.all(StepKind.PLACE_TAKEN).map(FactsOfSteps::granted).toList(),
				steps.all(StepKind.MAINTAINED_IN_HOUSING_READ).map(FactsOfSteps::maintained).toList());
	}

	private static @Nullable String type(StepsOf steps) {
		String own = steps.said(Detail.MEASURE_TYPE, StepKind.MEASURE_REQUESTED, StepKind.MEASURE_ALLOCATED,
				StepKind.MEASURE_STARTED, StepKind.MEASURE_TYPE_CHANGED, StepKind.MEASURE_ENDED);
		return (own != null) ? own : steps.said(Detail.MEASURE_TYPE, StepKind.PLACE_TAKEN, StepKind.MEASURE_WAITLISTED);
	}

	private static @Nullable String provider(StepsOf steps) {
		Step last = steps.last(StepKind.MEASURE_ALLOCATED, StepKind.ALLOCATION_REFUSED, StepKind.MEASURE_STARTED,
				StepKind.MEASURE_TYPE_CHANGED, StepKind.MEASURE_ENDED);
		return (last == null || last.kind() == StepKind.ALLOCATION_REFUSED) ? null : last.detail(Detail.PROVIDER);
	}

	private static MeasureFacts.Granted granted(Step step) {
		String position = step.detail(Detail.WAITING_POSITION);
		return new MeasureFacts.Granted(new Dated(step.on(), step.recordedAt()), step.detail(Detail.PROVIDER),
				step.detail(Detail.AGREEMENT), step.detail(Detail.GRANTED_BY_EMPLOYEE_OF),
				step.detail(Detail.GRANT_MOTIVE), (position != null) ? Integer.valueOf(position) : null);
	}

	static Maintained maintained(Step step) {
		return new Maintained(Integer.parseInt(String.valueOf(step.detail(Detail.MONTHS))),
				String.valueOf(step.detail(Detail.MAINTAINED)), new Dated(step.on(), step.recordedAt()));
	}

}
