package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.Maintained;
import fr.logementdabord.reporting.facts.PlacementFacts;
import fr.logementdabord.reporting.facts.TenancyFacts;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * Households housed, and whether they still are.
 */
final class TenancyFigures {

	private static final String UNKNOWN = "UNKNOWN";

	private static final String NOT_READ = "NOT_READ";

	private TenancyFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(housed(), maintained(6), maintained(12), maintained(24), ended());
	}

	private static FigureDefinition housed() {
		return FigureDefinition.of("menages-loges", Theme.HOUSING, "Ménages logés",
				"Ménages entrés un jour de la période dans un logement proposé par la plateforme, une fois chacun, "
						+ "même s’ils ont eu plusieurs saisines ou ont quitté ce logement depuis. Le jour est celui de "
						+ "leur dernière entrée de la période.")
			.counts(Unit.HOUSEHOLDS, Timing.ENTERED)
			.shownTo(Audience.of(Part.HOUSING))
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TYPOLOGY, Breakdown.LEASE_KIND, Breakdown.LANDLORD,
					Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP, Breakdown.AGE_BAND)
			.from((county, period) -> perHousehold(entries(county).filter((entry) -> period.holds(entry.movedInOn()))));
	}

	private static FigureDefinition maintained(int months) {
		return FigureDefinition
			.of("maintien-" + months + "-mois", Theme.OUTCOMES, "Situation " + months + "\u00A0mois après l’entrée",
					"Ménages logés dont les " + months
							+ "\u00A0mois après l’entrée tombent un jour de la période, avec "
							+ "ce qui a été constaté. « Inconnue » : la question a été posée sans réponse ; « Non "
							+ "renseignée » : personne ne l’a constaté. Rien n’est déduit d’un silence.")
			.counts(Unit.HOUSEHOLDS, Timing.ENTERED)
			.shownTo(Audience.of(Part.HOUSING))
			.by(Breakdown.TERRITORY, Breakdown.MAINTAINED, Breakdown.LEASE_KIND, Breakdown.COMPOSITION)
			.from((county, period) -> perHousehold(
					entries(county).filter((entry) -> period.holds(entry.movedInOn().plusMonths(months)))
						.map((entry) -> entry.after(months))));
	}

	private static FigureDefinition ended() {
		return FigureDefinition
			.of("occupations-terminees", Theme.OUTCOMES, "Logements quittés",
					"Occupations terminées un jour de la période, avec le motif et la destination.")
			.counts(Unit.TENANCIES, Timing.ENDED)
			.shownTo(Audience.of(Part.HOUSING))
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.EXIT_REASON, Breakdown.EXIT_DESTINATION,
					Breakdown.LEASE_KIND)
			.from((county, period) -> HousingFigures.each(county,
					(facts, placement) -> left(facts, placement, period)));
	}

	private static @Nullable FigureRow left(CaseFacts facts, PlacementFacts placement, Period period) {
		TenancyFacts tenancy = placement.tenancy();
		if (tenancy == null || tenancy.ended() == null || !period.holds(tenancy.ended())) {
			return null;
		}
		return HousingFigures.row(facts, placement, tenancy.ended().on())
			.code(Breakdown.EXIT_REASON, tenancy.endReason())
			.code(Breakdown.EXIT_DESTINATION, tenancy.endDestination())
			.row();
	}

	private record Entry(CaseFacts facts, PlacementFacts placement, LocalDate movedInOn, LocalDate on,
			@Nullable String maintained) {

		Entry after(int months) {
			return new Entry(this.facts, this.placement, this.movedInOn, this.movedInOn.plusMonths(months),
					found(months));
		}

		// The housing side and the association both look: what somebody found out counts
		// more than that somebody could not.
		private String found(int months) {
			List<Maintained> readings = new ArrayList<>();
			if (this.placement.tenancy() != null) {
				readings.addAll(this.placement.tenancy().checks());
			}
			this.facts.measures().forEach((measure) -> readings.addAll(measure.maintained()));
			List<String> answers = readings.stream()
				.filter((reading) -> reading.months() == months && !reading.read().on().isBefore(this.movedInOn))
				.map(Maintained::answer)
				.toList();
			return answers.stream()
				.filter((answer) -> !UNKNOWN.equals(answer))
				.findFirst()
				.orElse(answers.isEmpty() ? NOT_READ : UNKNOWN);
		}

	}

	private static Stream<Entry> entries(CountySnapshot county) {
		return county.cases()
			.stream()
			.flatMap((facts) -> facts.placements()
				.stream()
				.filter((placement) -> placement.movedIn() != null)
				.map((placement) -> new Entry(facts, placement, placement.movedIn().on(), placement.movedIn().on(),
						null)));
	}

	private static List<FigureRow> perHousehold(Stream<Entry> entries) {
		Map<String, Entry> latest = new LinkedHashMap<>();
		Comparator<Entry> order = Comparator.comparing(Entry::movedInOn)
			.thenComparing((entry) -> entry.placement().placementId());
		entries.forEach((entry) -> latest.merge(entry.facts().household(), entry,
				(one, other) -> (order.compare(one, other) < 0) ? other : one));
		return latest.entrySet().stream().map((household) -> row(household.getKey(), household.getValue())).toList();
	}

	private static FigureRow row(String household, Entry entry) {
		return Rows.of(household, entry.facts(), entry.on())
			.code(Breakdown.TYPOLOGY, entry.placement().typology())
			.code(Breakdown.LANDLORD, entry.placement().landlord())
			.code(Breakdown.LEASE_KIND, entry.placement().leaseKind())
			.code(Breakdown.MAINTAINED, entry.maintained())
			.row();
	}

}
