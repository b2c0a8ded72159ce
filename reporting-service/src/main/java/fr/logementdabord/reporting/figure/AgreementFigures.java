package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.AgreementFacts;
import fr.logementdabord.reporting.facts.AgreementFacts.Terms;
import fr.logementdabord.reporting.facts.PlaceFacts;
import fr.logementdabord.reporting.view.casejourney.Part;

/**
 * Places and money of the agreements with the associations.
 */
final class AgreementFigures {

	private static final String DAY = " Les places sont celles du dernier jour de la période.";

	private AgreementFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(funded(), taken(), free(), committed());
	}

	private static FigureDefinition funded() {
		return FigureDefinition
			.of("places-financees", Theme.AGREEMENTS, "Places financées",
					"Mesures qui peuvent être menées en même temps selon les conventions et leurs avenants." + DAY)
			.counts(Unit.PLACES, Timing.STOCK)
			.values(Statistic.SUM)
			// beside the places of an agreement, it tells how many measures of its type
			// run
			.shownTo(Audience.of(Part.MEASURE).tellingTypes())
			.by(Breakdown.TERRITORY, Breakdown.PROVIDER, Breakdown.MEASURE_TYPE, Breakdown.ENVELOPE)
			.from((county, period) -> agreements(county, period.to(), (agreement, terms) -> (terms.places() == 0)
					? Stream.empty() : Stream.of(row(agreement, terms).row(terms.places()))));
	}

	private static FigureDefinition taken() {
		return FigureDefinition
			.of("places-occupees", Theme.AGREEMENTS, "Places occupées",
					"Places qu’une mesure attribuée tient." + DAY
							+ " Une place est libre le jour où la mesure prend fin.")
			.counts(Unit.PLACES, Timing.STOCK)
			.shownTo(Audience.of(Part.MEASURE))
			.by(Breakdown.TERRITORY, Breakdown.PROVIDER, Breakdown.MEASURE_TYPE)
			.from((county, period) -> county.registers()
				.places()
				.stream()
				.filter((place) -> place.isHeldOn(period.to()))
				.map((place) -> Rows.of(place.measureId(), place.territory(), place.takenOn())
					.about(place.caseId())
					.code(Breakdown.PROVIDER, place.provider())
					.code(Breakdown.MEASURE_TYPE, place.measureType())
					.row())
				.toList());
	}

	private static FigureDefinition free() {
		return FigureDefinition
			.of("places-libres", Theme.AGREEMENTS, "Places libres",
					"Places financées que personne ne tient." + DAY
							+ " Une convention dont plus de mesures courent que de places n’en a aucune : elle ne "
							+ "retire rien aux autres, si bien que le total n’est pas toujours la différence des deux.")
			.counts(Unit.PLACES, Timing.STOCK)
			.values(Statistic.SUM)
			// beside the places of an agreement, it tells how many measures of its type
			// run
			.shownTo(Audience.of(Part.MEASURE).tellingTypes())
			.by(Breakdown.TERRITORY, Breakdown.PROVIDER, Breakdown.MEASURE_TYPE)
			.from((county, period) -> {
				Map<String, Long> held = county.registers()
					.places()
					.stream()
					.filter((place) -> place.isHeldOn(period.to()))
					.collect(Collectors.groupingBy(PlaceFacts::agreementId, Collectors.counting()));
				return agreements(county, period.to(), (agreement, terms) -> {
					long free = terms.places() - held.getOrDefault(agreement.agreementId(), 0L);
					return (free <= 0) ? Stream.empty() : Stream.of(row(agreement, terms).row(free));
				});
			});
	}

	private static FigureDefinition committed() {
		return FigureDefinition
			.of("engagement-annuel", Theme.AGREEMENTS, "Engagement de l’année",
					"Ce que le Département engage pour l’année envers les associations, aux conditions du dernier jour "
							+ "de la période : le budget de la convention, ou ses places au coût convenu.")
			.counts(Unit.CENTS, Timing.STOCK)
			.values(Statistic.SUM)
			.shownTo(Audience.seeingMoney())
			.by(Breakdown.TERRITORY, Breakdown.PROVIDER, Breakdown.MEASURE_TYPE, Breakdown.ENVELOPE)
			.from((county, period) -> agreements(county, period.to(),
					(agreement, terms) -> Stream.of(row(agreement, terms).row(terms.committedCents()))));
	}

	private static List<FigureRow> agreements(CountySnapshot county, LocalDate day,
			BiFunction<AgreementFacts, Terms, Stream<FigureRow>> rows) {
		return county.registers()
			.agreements()
			.stream()
			.flatMap((agreement) -> agreement.termsOn(day).stream().flatMap((terms) -> rows.apply(agreement, terms)))
			.toList();
	}

	private static Rows row(AgreementFacts agreement, Terms terms) {
		return Rows.of(agreement.agreementId(), agreement.territory(), terms.from())
			.code(Breakdown.PROVIDER, agreement.provider())
			.code(Breakdown.MEASURE_TYPE, agreement.measureType())
			.code(Breakdown.ENVELOPE, terms.envelope());
	}

}
