package fr.logementdabord.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Demand against offer, typology by typology, at the end of a period: small dwellings are
 * short for people who live alone (seed:740). Both sides are figures of their own, with
 * their rows.
 *
 * @param typology the typology
 * @param sought searches that it would suit; one that suits several counts under each
 * @param offered dwellings that are offered
 */
public record Tension(String typology, Figure.Cell sought, Figure.Cell offered) {

	/** The figure of the demand. */
	public static final String DEMAND = "recherches-en-cours";

	/** The figure of the offer. */
	public static final String OFFER = DwellingFigures.AVAILABLE;

	/**
	 * The tension of every typology that is sought or offered.
	 */
	public static List<Tension> of(CountySnapshot county, Period period) {
		Figure demand = FigureCatalogue.get(DEMAND).in(county, period);
		Figure offer = FigureCatalogue.get(OFFER).in(county, period);
		TreeSet<String> typologies = new TreeSet<>();
		Stream.of(demand, offer)
			.flatMap((figure) -> figure.by(Breakdown.TYPOLOGY).stream())
			.forEach((cell) -> typologies.add(cell.code()));
		return typologies.stream()
			.map((code) -> new Tension(code, demand.cell(Breakdown.TYPOLOGY, code),
					offer.cell(Breakdown.TYPOLOGY, code)))
			.toList();
	}

	/**
	 * How many searches there are for one dwelling, to one decimal; null without a
	 * dwelling.
	 */
	public @Nullable BigDecimal searchesPerDwelling() {
		return this.offered.rows().isEmpty() ? null : BigDecimal.valueOf(this.sought.rows().size())
			.divide(BigDecimal.valueOf(this.offered.rows().size()), 1, RoundingMode.HALF_UP);
	}

}
