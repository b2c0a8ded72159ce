package fr.logementdabord.reporting.figure;

import java.util.List;

import fr.logementdabord.reporting.facts.InterventionFacts;
import fr.logementdabord.reporting.view.casejourney.Part;

/**
 * The prevention of evictions as cohorts: what became, by the end of the period, of the
 * households of its interventions (seed:500-509).
 */
final class PreventionFigures {

	private static final String LATER = ", avec ce qu’est devenu le ménage au dernier jour de la période. « Pas encore "
			+ "mesurable » est un résultat ; « Non renseigné » veut dire que personne n’a regardé.";

	private PreventionFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(
				cohort("visites-vej", "Visites explicatives du jugement (VEJ)",
						"Visites faites un jour de la période" + LATER, InterventionFacts.VISIT),
				cohort("interventions-pex", "Interventions de l’équipe mobile (PEX)",
						"Interventions demandées un jour de la période, en amont du jugement" + LATER,
						InterventionFacts.TEAM));
	}

	private static FigureDefinition cohort(String key, String label, String definition, String kind) {
		return FigureDefinition.of(key, Theme.PREVENTION, label, definition)
			.counts(Unit.INTERVENTIONS, Timing.ENTERED)
			.discloses(Sensitivity.JUSTICE)
			.shownTo(Audience.of(Part.MEASURE))
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.INTERVENTION_STATUS, Breakdown.VISIT_CONTACT,
					Breakdown.PROVIDER)
			.from((county, period) -> county.registers()
				.interventions()
				.stream()
				.filter((intervention) -> intervention.kind().equals(kind) && period.holds(intervention.begunOn()))
				.map((intervention) -> row(intervention, period))
				.toList());
	}

	private static FigureRow row(InterventionFacts intervention, Period period) {
		return Rows.of(intervention.interventionId(), intervention.territory(), intervention.begunOn())
			.about(intervention.caseId())
			.code(Breakdown.PROVIDER, intervention.provider())
			.code(Breakdown.VISIT_CONTACT, intervention.contact())
			.code(Breakdown.INTERVENTION_STATUS, intervention.statusOn(period.to()).orElse(null))
			.row();
	}

}
