package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What follows from the steps of a case.
 */
final class JourneySummary {

	private static final Set<StepKind> PROTECTION = EnumSet.of(StepKind.REFERRAL_SUBMITTED, StepKind.CASE_PROTECTED,
			StepKind.PROTECTION_LIFTED);

	private JourneySummary() {
	}

	static CaseJourney of(String caseId, List<Step> steps) {
		List<Step> decided = steps.stream().sorted(Step.DECIDED).toList();
		CaseStatus status = CaseStatus.after(decided);
		String territory = territory(steps, decided);
		Optional<Step> submission = steps.stream()
			.filter((step) -> step.kind() == StepKind.REFERRAL_SUBMITTED)
			.findFirst();
		List<CaseMeasure> measures = Measures.of(decided);
		LocalDate movedInOn = steps.stream()
			.filter((step) -> step.kind() == StepKind.HOUSEHOLD_MOVED_IN)
			.map(Step::on)
			.findFirst()
			.orElse(null);
		List<Wait> waits = Waits.of(status, territory, decided, measures);
		return new CaseJourney(caseId, steps, status, territory,
				submission.map((step) -> step.detail(Detail.HOUSEHOLD)).orElse(caseId),
				submission.map((step) -> step.detail(Detail.REFERRER)).orElse(null),
				submission.map(Step::on).orElse(null), measures, movedInOn != null, movedInOn, waits,
				waits.stream().anyMatch((wait) -> wait.kind().blocking()), cleared(decided));
	}

	/** The last word of the saisine's own stream on who may know of the case. */
	private static @Nullable List<String> cleared(List<Step> decided) {
		return decided.stream()
			.filter((step) -> PROTECTION.contains(step.kind()))
			.reduce((first, last) -> last)
			.map((step) -> step.detail(Detail.CLEARED))
			.map((marks) -> List.of(marks.split(",")))
			.orElse(null);
	}

	// The saisine says which territory has the case, and the last word counts; the others
	// only repeat it, so they are asked while the saisine is still on its way.
	private static @Nullable String territory(List<Step> steps, List<Step> decided) {
		boolean referralSpoke = steps.stream().anyMatch((step) -> step.kind().part() == Part.REFERRAL);
		List<Step> asked = referralSpoke ? decided : steps;
		return asked.stream()
			.filter((step) -> !referralSpoke || step.kind().part() == Part.REFERRAL)
			.map(Step::territory)
			.filter(Objects::nonNull)
			.reduce((first, last) -> last)
			.orElse(null);
	}

}
