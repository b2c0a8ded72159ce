package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.Dated;
import fr.logementdabord.reporting.facts.PlacementFacts;
import fr.logementdabord.reporting.facts.SearchFacts;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a dwelling, placements and leases.
 */
final class HousingFigures {

	private static final Audience WHO = Audience.of(Part.HOUSING);

	private HousingFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(searchesOpened(), searchesOpen(), searchesClosed(), placements("propositions",
				"Propositions de logement",
				"Ménages proposés pour un logement en réunion de fluidité un jour de la période. Un ménage peut "
						+ "être proposé plusieurs fois.",
				PlacementFacts::proposed),
				placements("accords-bailleurs", "Accords des bailleurs",
						"Propositions que le bailleur a acceptées un jour de la période.",
						(placement) -> Boolean.TRUE.equals(placement.accepted()) ? placement.answered() : null),
				declined(), unanswered(),
				placements("baux-signes", "Baux et titres signés",
						"Baux et titres d’occupation signés un jour de la période, par nature.",
						PlacementFacts::leaseSigned),
				placements("baux-glisses", "Baux glissés",
						"Baux glissants devenus le bail du ménage un jour de la période.",
						(placement) -> (placement.tenancy() != null) ? placement.tenancy().slid() : null));
	}

	private static FigureDefinition searchesOpened() {
		return FigureDefinition
			.of("recherches-ouvertes-periode", Theme.HOUSING, "Recherches de logement commencées",
					"Recherches de logement commencées un jour de la période.")
			.counts(Unit.SEARCHES, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TYPOLOGY, Breakdown.URGENCY, Breakdown.COMPOSITION,
					Breakdown.AGE_BAND)
			.from((county, period) -> searches(county,
					(facts, search) -> (search.opened() == null || !period.holds(search.opened())) ? null
							: search(facts, search, search.opened().on()).row()));
	}

	private static FigureDefinition searchesOpen() {
		return FigureDefinition.of("recherches-en-cours", Theme.HOUSING, "Recherches de logement en cours",
				"Recherches non terminées à la fin du dernier jour de la période, suspendues comprises. Par "
						+ "typologie, une recherche compte sous chaque typologie qui lui convient : le total est plus "
						+ "petit que la somme.")
			.counts(Unit.SEARCHES, Timing.STOCK)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.TYPOLOGY, Breakdown.SEARCH_STATE, Breakdown.URGENCY,
					Breakdown.COMPOSITION, Breakdown.AGE_BAND)
			.from((county, period) -> searches(county,
					(facts, search) -> !search.openOn(period.to()) ? null
							: search(facts, search, (search.opened() != null) ? search.opened().on() : period.to())
								.code(Breakdown.SEARCH_STATE, search.stages().at(period.to()))
								.row()));
	}

	private static FigureDefinition searchesClosed() {
		return FigureDefinition
			.of("recherches-terminees", Theme.HOUSING, "Recherches de logement terminées",
					"Recherches terminées un jour de la période : le ménage est logé, ou la recherche est abandonnée.")
			.counts(Unit.SEARCHES, Timing.ENDED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.EXIT_REASON, Breakdown.TYPOLOGY)
			.from((county, period) -> searches(county,
					(facts, search) -> (search.closed() == null || !period.holds(search.closed())) ? null
							: search(facts, search, search.closed().on()).code(Breakdown.EXIT_REASON, search.outcome())
								.row()));
	}

	private static FigureDefinition placements(String key, String label, String definition,
			Function<PlacementFacts, @Nullable Dated> when) {
		return FigureDefinition.of(key, Theme.HOUSING, label, definition)
			.counts(Unit.PLACEMENTS, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TYPOLOGY, Breakdown.LANDLORD, Breakdown.LEASE_KIND,
					Breakdown.COMPOSITION)
			.from((county, period) -> each(county, (facts, placement) -> {
				Dated happened = when.apply(placement);
				return (happened == null || !period.holds(happened)) ? null
						: row(facts, placement, happened.on()).row();
			}));
	}

	private static FigureDefinition declined() {
		return FigureDefinition
			.of("propositions-declinees", Theme.HOUSING, "Propositions déclinées",
					"Propositions déclinées un jour de la période par le ménage, le bailleur, la commission "
							+ "d’attribution (CALEOL) ou la coordination. Un rang 2 ou suivant n’est pas un refus.")
			.counts(Unit.PLACEMENTS, Timing.ENDED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.REFUSED_BY, Breakdown.REFUSAL_MOTIVE,
					Breakdown.TYPOLOGY, Breakdown.LANDLORD)
			.from((county, period) -> each(county,
					(facts, placement) -> (placement.declined() == null || !period.holds(placement.declined())) ? null
							: row(facts, placement, placement.declined().on())
								.code(Breakdown.REFUSED_BY, placement.declinedBy())
								.code(Breakdown.REFUSAL_MOTIVE, placement.declineMotive())
								.row()));
	}

	private static FigureDefinition unanswered() {
		return FigureDefinition
			.of("propositions-expirees", Theme.HOUSING, "Propositions sans réponse",
					"Propositions qui ont expiré un jour de la période : personne n’a répondu dans le délai.")
			.counts(Unit.PLACEMENTS, Timing.ENDED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TYPOLOGY, Breakdown.LANDLORD)
			.from((county, period) -> each(county,
					(facts, placement) -> (placement.expired() == null || !period.holds(placement.expired())) ? null
							: row(facts, placement, placement.expired().on()).row()));
	}

	private static Rows search(CaseFacts facts, SearchFacts search, LocalDate on) {
		return Rows.of(search.searchId(), facts, on)
			.codes(Breakdown.TYPOLOGY, search.typologies())
			.code(Breakdown.URGENCY, search.urgency());
	}

	static Rows row(CaseFacts facts, PlacementFacts placement, LocalDate on) {
		return Rows.of(placement.placementId(), facts, on)
			.code(Breakdown.TYPOLOGY, placement.typology())
			.code(Breakdown.LANDLORD, placement.landlord())
			.code(Breakdown.LEASE_KIND, placement.leaseKind());
	}

	private static List<FigureRow> searches(CountySnapshot county,
			BiFunction<CaseFacts, SearchFacts, @Nullable FigureRow> row) {
		return county.cases()
			.stream()
			.flatMap((facts) -> facts.searches().stream().map((search) -> row.apply(facts, search)))
			.filter((made) -> made != null)
			.toList();
	}

	static List<FigureRow> each(CountySnapshot county, BiFunction<CaseFacts, PlacementFacts, @Nullable FigureRow> row) {
		return placementRows(county, (facts, placement) -> Stream.ofNullable(row.apply(facts, placement)));
	}

	private static List<FigureRow> placementRows(CountySnapshot county,
			BiFunction<CaseFacts, PlacementFacts, Stream<FigureRow>> rows) {
		return county.cases()
			.stream()
			.flatMap((facts) -> facts.placements().stream().flatMap((placement) -> rows.apply(facts, placement)))
			.toList();
	}

}
