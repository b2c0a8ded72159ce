package fr.logementdabord.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.Dated;
import fr.logementdabord.reporting.facts.MeasureFacts;
import fr.logementdabord.reporting.facts.PlacementFacts;
import fr.logementdabord.reporting.facts.ReferralFacts;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * How many days households wait. A delay counts in the period in which the wait ended;
 * those who still wait are in the stocks.
 */
final class DelayFigures {

	private static final String FROM_SUBMISSION = "Jours écoulés depuis la réception de la saisine jusqu’";

	private static final String TOLD = ". Comptent les attentes qui ont pris fin un jour de la période ; celles qui durent "
			+ "encore n’y sont pas. Médiane : la moitié a attendu autant ou moins ; neuvième décile : neuf sur dix.";

	private DelayFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(delay("delai-accuse-reception", "De la saisine à l’accusé de réception",
				FROM_SUBMISSION + "à l’accusé de réception", Part.REFERRAL, ofCase(ReferralFacts::acknowledged)),
				delay("delai-etayage", "De la saisine à la fin de l’étayage", FROM_SUBMISSION + "à la fin de l’étayage",
						Part.REFERRAL, ofCase(ReferralFacts::documented)),
				delay("delai-orientation", "De la saisine à l’orientation",
						FROM_SUBMISSION + "à la première orientation", Part.REFERRAL, ofCase(DelayFigures::oriented)),
				delay("delai-attribution", "De la saisine à l’attribution de la mesure",
						FROM_SUBMISSION + "à l’attribution de la mesure à une association, pour chaque mesure",
						Part.MEASURE, ofMeasures(MeasureFacts::allocated)),
				delay("delai-demarrage", "De la saisine au démarrage de la mesure",
						"Jours écoulés depuis la réception de la saisine jusqu’au démarrage de l’accompagnement, pour "
								+ "chaque mesure",
						Part.MEASURE, ofMeasures(MeasureFacts::started)),
				delay("delai-entree", "De la saisine à l’entrée dans le logement",
						FROM_SUBMISSION + "à l’entrée dans le logement, pour chaque logement", Part.HOUSING,
						ofPlacements((facts, placement) -> facts.referral().submitted(), PlacementFacts::movedIn)),
				delay("delai-bailleur", "Réponse des bailleurs",
						"Jours écoulés depuis la proposition en réunion de fluidité jusqu’à la réponse du bailleur, pour "
								+ "chaque proposition",
						Part.HOUSING,
						ofPlacements((facts, placement) -> placement.proposed(), PlacementFacts::answered)));
	}

	private static FigureDefinition delay(String key, String label, String definition, Part part,
			FigureDefinition.RowSource rows) {
		List<Breakdown> breakdowns = new ArrayList<>(
				List.of(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.COMPOSITION, Breakdown.URGENCY));
		if (part == Part.MEASURE) {
			breakdowns.addAll(List.of(Breakdown.MEASURE_TYPE, Breakdown.PROVIDER));
		}
		if (part == Part.HOUSING) {
			breakdowns.addAll(List.of(Breakdown.TYPOLOGY, Breakdown.LANDLORD));
		}
		return FigureDefinition.of(key, Theme.DELAYS, label, definition + TOLD)
			.counts(Unit.DAYS, Timing.ENDED)
			.values(Statistic.MEDIAN, Statistic.NINTH_DECILE)
			.shownTo(Audience.of(Part.REFERRAL, part))
			.by(breakdowns.toArray(Breakdown[]::new))
			.from(rows);
	}

	private static @Nullable Dated oriented(ReferralFacts referral) {
		return referral.orientations().isEmpty() ? null : referral.orientations().getFirst().decided();
	}

	private static FigureDefinition.RowSource ofCase(Function<ReferralFacts, @Nullable Dated> reached) {
		return (county, period) -> {
			List<FigureRow> rows = new ArrayList<>();
			for (CaseFacts facts : county.cases()) {
				Dated from = facts.referral().submitted();
				Dated to = reached.apply(facts.referral());
				if (from != null && to != null && period.holds(to)) {
					rows.add(Rows.of(facts.caseId(), facts, to.on()).row(to.daysSince(from)));
				}
			}
			return rows;
		};
	}

	private static FigureDefinition.RowSource ofMeasures(Function<MeasureFacts, @Nullable Dated> reached) {
		return (county, period) -> {
			List<FigureRow> rows = new ArrayList<>();
			for (CaseFacts facts : county.cases()) {
				for (MeasureFacts measure : facts.measures()) {
					Dated from = facts.referral().submitted();
					Dated to = reached.apply(measure);
					if (from != null && to != null && period.holds(to)) {
						rows.add(Rows.of(measure.measureId(), facts, measure, to.on()).row(to.daysSince(from)));
					}
				}
			}
			return rows;
		};
	}

	private static FigureDefinition.RowSource ofPlacements(Beginning begun,
			Function<PlacementFacts, @Nullable Dated> reached) {
		return (county, period) -> {
			List<FigureRow> rows = new ArrayList<>();
			for (CaseFacts facts : county.cases()) {
				for (PlacementFacts placement : facts.placements()) {
					Dated from = begun.of(facts, placement);
					Dated to = reached.apply(placement);
					if (from != null && to != null && period.holds(to)) {
						rows.add(HousingFigures.row(facts, placement, to.on()).row(to.daysSince(from)));
					}
				}
			}
			return rows;
		};
	}

	/** Where a wait for a dwelling began. */
	@FunctionalInterface
	private interface Beginning {

		@Nullable Dated of(CaseFacts facts, PlacementFacts placement);

	}

}
