package fr.logementdabord.reporting.facts;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.facts.ReferralFacts.Exit;
import fr.logementdabord.reporting.facts.ReferralFacts.Orientation;
import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;

/**
 * Pairs an orientation with its revocation and an exit with the reopening after it.
 */
final class SecondThoughts {

	private static final String BY_MISTAKE = "CLOSED_BY_MISTAKE";

	private SecondThoughts() {
	}

	static List<Orientation> orientations(StepsOf steps) {
		List<Orientation> found = new ArrayList<>();
		steps.all(StepKind.ORIENTATION_DECIDED, StepKind.ORIENTATION_REVOKED).forEach((step) -> {
			if (step.kind() == StepKind.ORIENTATION_DECIDED) {
				found.add(decided(step));
			}
			else if (!found.isEmpty()) {
				Orientation last = found.removeLast();
				found.add(new Orientation(last.decided(), last.measure(), last.measureType(), last.housing(),
						last.otherSolution(), last.adviceFollowed(), last.overrideMotive(), Dated.of(step)));
			}
		});
		return found;
	}

	private static Orientation decided(Step step) {
		String followed = step.detail(Detail.ADVICE_FOLLOWED);
		return new Orientation(new Dated(step.on(), step.recordedAt()), step.detail(Detail.MEASURE_TYPE) != null,
				step.detail(Detail.MEASURE_TYPE), step.detail(Detail.HOUSING_SOUGHT) != null,
				step.detail(Detail.OTHER_SOLUTION), (followed != null) ? Boolean.valueOf(followed) : null,
				step.detail(Detail.OVERRIDE_MOTIVE), null);
	}

	static List<Exit> exits(StepsOf steps) {
		List<Exit> found = new ArrayList<>();
		steps.all(StepKind.REFERRAL_CLOSED, StepKind.REFERRAL_WITHDRAWN, StepKind.REFERRAL_REOPENED).forEach((step) -> {
			if (step.kind() != StepKind.REFERRAL_REOPENED) {
				found.add(new Exit(new Dated(step.on(), step.recordedAt()), step.kind() == StepKind.REFERRAL_WITHDRAWN,
						step.detail(Detail.EXIT_REASON), step.detail(Detail.EXIT_DESTINATION), false));
			}
			else if (!found.isEmpty() && BY_MISTAKE.equals(step.detail(Detail.REASON))) {
				Exit last = found.removeLast();
				found.add(new Exit(last.left(), last.withdrawn(), last.reason(), last.destination(), true));
			}
		});
		return found;
	}

}
