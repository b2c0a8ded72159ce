package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import org.jspecify.annotations.Nullable;

/**
 * Where a saisine is, as its sender may know it: neither what was decided, nor which
 * measure, nor why it ended.
 *
 * @param territory whose coordinator follows it; null = no platform
 * @param step code of the step it has reached
 * @param reached the steps up to it
 * @param since day of the last step that the coordination took
 */
record CaseProgress(String caseId, @Nullable String territory, LocalDate submittedOn, String step, List<String> reached,
		LocalDate since) {

	private static final String MEASURE_UNDER_WAY = "MEASURE_UNDER_WAY";

	private static final List<String> STEPS = List.of("SUBMITTED", "ACKNOWLEDGED", "FACT_FINDING_COMPLETED", "ORIENTED",
			MEASURE_UNDER_WAY, "OVER");

	static CaseProgress of(Known referral) {
		String step = step(referral);
		boolean hadMeasure = !referral.shares().isEmpty();
		List<String> reached = STEPS.subList(0, STEPS.indexOf(step) + 1)
			.stream()
			.filter((one) -> hadMeasure || !MEASURE_UNDER_WAY.equals(one))
			.toList();
		return new CaseProgress(referral.caseId(), referral.territory(), referral.file().submittedOn(), step, reached,
				referral.lastStepOn());
	}

	/**
	 * Tells two states of one case apart. It says no more than they do: a version of the
	 * stream would tell of steps that are not the sender's business.
	 */
	String tag() {
		return "\"" + String.join(".", this.reached) + "-" + this.since + "\"";
	}

	private static String step(Known referral) {
		return switch (referral) {
			case Referral.Submitted submitted -> "SUBMITTED";
			case Referral.Acknowledged acknowledged -> "ACKNOWLEDGED";
			case Referral.Substantiated substantiated -> "FACT_FINDING_COMPLETED";
			case Referral.Oriented oriented -> oriented(oriented);
			case Referral.ReadyToClose ready -> oriented(ready.was());
			case Referral.Withdrawn withdrawn -> "OVER";
			case Referral.Closed closed -> "OVER";
		};
	}

	/** An association has the measure, until it ends or is refused. */
	private static String oriented(Referral.Oriented referral) {
		return referral.shares().stream().anyMatch((share) -> share.lastDay() == null) ? MEASURE_UNDER_WAY : "ORIENTED";
	}

}
