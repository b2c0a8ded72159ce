package fr.logementdabord.reporting.figure;

import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.ReferralFacts.Orientation;

/**
 * What is decided for households.
 */
final class OrientationFigures {

	private OrientationFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(FigureDefinition.of("orientations", Theme.ORIENTATIONS, "Orientations décidées",
				"Saisines dont l’orientation qui fait foi à la fin de la période a été décidée un jour de la période. "
						+ "Une orientation révoquée ne compte pas ; celle qui la remplace compte.")
			.counts(Unit.REFERRALS, Timing.ENTERED)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.ORIENTATION, Breakdown.MEASURE_TYPE, Breakdown.ADVICE,
					Breakdown.OVERRIDE_MOTIVE, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP,
					Breakdown.REFERRER_TYPE)
			.from((county, period) -> county.cases().stream().flatMap((facts) -> row(facts, period)).toList()));
	}

	private static Stream<FigureRow> row(CaseFacts facts, Period period) {
		Orientation orientation = facts.referral().orientationOn(period.to());
		if (orientation == null || !period.holds(orientation.decided())) {
			return Stream.empty();
		}
		return Stream.of(Rows.of(facts.caseId(), facts, orientation.decided().on())
			.code(Breakdown.ORIENTATION, kind(orientation))
			.code(Breakdown.MEASURE_TYPE, orientation.measureType())
			.code(Breakdown.ADVICE, advice(orientation))
			.code(Breakdown.OVERRIDE_MOTIVE, orientation.overrideMotive())
			.row());
	}

	private static String kind(Orientation orientation) {
		if (orientation.measure()) {
			return orientation.housing() ? "MEASURE_AND_HOUSING" : "MEASURE";
		}
		if (orientation.housing()) {
			return "HOUSING";
		}
		return (orientation.otherSolution() != null) ? orientation.otherSolution() : "NOTHING";
	}

	private static String advice(Orientation orientation) {
		return (orientation.adviceFollowed() == null) ? "NO_ADVICE"
				: orientation.adviceFollowed() ? "FOLLOWED" : "OVERRIDDEN";
	}

}
