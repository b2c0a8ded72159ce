package fr.logementdabord.reporting.figure;

import java.util.List;
import java.util.function.Predicate;

import fr.logementdabord.reporting.facts.DwellingFacts;
import fr.logementdabord.reporting.facts.DwellingFacts.Offer;
import fr.logementdabord.reporting.view.casejourney.Part;

/**
 * Dwellings that landlords offer.
 */
final class DwellingFigures {

	/** Dwellings that are offered at the end of the period. */
	static final String AVAILABLE = "logements-disponibles";

	private static final String EACH = " Un logement retiré puis annoncé de nouveau a été proposé deux fois ; une "
			+ "colocation se propose place par place.";

	private DwellingFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(
				offers("logements-proposes", "Logements proposés",
						"Logements annoncés un jour de la période par un bailleur." + EACH, Timing.ENTERED,
						(period) -> (offer) -> period.holds(offer.from())),
				offers("logements-attribues", "Logements attribués",
						"Logements proposés où un ménage est entré un jour de la période." + EACH, Timing.ENDED,
						(period) -> (offer) -> offer.end() == DwellingFacts.End.LET && period.holds(offer.endedOn())),
				offers("logements-retires", "Logements retirés",
						"Logements qu’un bailleur a repris, ou n’a pas confirmés à temps, un jour de la période."
								+ EACH,
						Timing.ENDED,
						(period) -> (offer) -> offer.end() == DwellingFacts.End.WITHDRAWN
								&& period.holds(offer.endedOn())),
				offers(AVAILABLE, "Logements disponibles",
						"Logements proposés au dernier jour de la période, réservés compris." + EACH, Timing.STOCK,
						(period) -> (offer) -> offer.isOpenOn(period.to())));
	}

	private static FigureDefinition offers(String key, String label, String definition, Timing timing, When when) {
		return FigureDefinition.of(key, Theme.HOUSING, label, definition)
			.counts(Unit.DWELLINGS, timing)
			.shownTo(Audience.steering(Part.HOUSING))
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TYPOLOGY, Breakdown.DWELLING_REGIME, Breakdown.LANDLORD)
			.from((county, period) -> county.registers()
				.dwellings()
				.stream()
				.flatMap((dwelling) -> dwelling.offers()
					.stream()
					.filter(when.in(period))
					.map((offer) -> row(dwelling, offer, timing)))
				.toList());
	}

	private static FigureRow row(DwellingFacts dwelling, Offer offer, Timing timing) {
		return Rows
			.of(dwelling.dwellingId() + "/" + (dwelling.offers().indexOf(offer) + 1), dwelling.territory(),
					(timing == Timing.ENDED && offer.endedOn() != null) ? offer.endedOn() : offer.from())
			.code(Breakdown.TYPOLOGY, offer.typology())
			.code(Breakdown.DWELLING_REGIME, offer.regime())
			.code(Breakdown.LANDLORD, dwelling.landlord())
			.row();
	}

	/** Which offers a period counts. */
	@FunctionalInterface
	private interface When {

		Predicate<Offer> in(Period period);

	}

}
