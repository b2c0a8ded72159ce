package fr.logementdabord.reporting.view.opendata;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.reporting.activity.KeptBack;
import fr.logementdabord.reporting.activity.SmallNumbers;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.reporting.web.ParisDays;

/**
 * The counts of one whole month in the text format of Prometheus (0.0.4). Small numbers,
 * and those that would tell them, have no sample, as they have none in the open data.
 * Only whole months: two scrapes of a running one would differ by a single household.
 */
final class MetricsText {

	private static final String COUNTY = "logement_dabord_county_figure";

	private static final String TERRITORY = "logement_dabord_territory_figure";

	private static final String MONTH = "logement_dabord_figures_month_end_timestamp_seconds";

	private final StringBuilder text = new StringBuilder();

	private MetricsText() {
	}

	static String of(CountySnapshot county, YearMonth month) {
		Period period = new Period(month.atDay(1), month.atEndOfMonth());
		List<Tally> figures = FigureCatalogue.all()
			.stream()
			.filter(MetricsText::isTold)
			.map((definition) -> definition.in(county, period).tally())
			.toList();
		KeptBack kept = SmallNumbers.in(figures, true, null);
		MetricsText metrics = new MetricsText();
		metrics.family(MONTH, "Fin du mois entier dont les chiffres sont donnés.");
		metrics.text.append(MONTH)
			.append(' ')
			.append(ParisDays.startOf(month.plusMonths(1).atDay(1)).getEpochSecond())
			.append('\n');
		metrics.family(COUNTY,
				"Chiffres du département pour le dernier mois entier ; un petit nombre n’est pas donné.");
		figures.stream()
			.filter((figure) -> !kept.keeps(figure.definition(), null, null))
			.forEach((figure) -> metrics.sample(COUNTY, figure.definition(), "", figure.rows()));
		metrics.family(TERRITORY, "Les mêmes par territoire.");
		figures.forEach((figure) -> metrics.byTerritory(figure, kept));
		return metrics.text.toString();
	}

	/** Counts that can be told by territory and are no association's money. */
	private static boolean isTold(FigureDefinition definition) {
		return definition.statistics().getFirst() == Statistic.COUNT && !definition.audience().money()
				&& definition.breakdowns().contains(Breakdown.TERRITORY);
	}

	private void byTerritory(Tally figure, KeptBack kept) {
		Set<String> territories = new TreeSet<>(TerritoryFilter.ALL);
		figure.by(Breakdown.TERRITORY).forEach((cell) -> territories.add(cell.code()));
		territories.stream()
			.filter((territory) -> !kept.keeps(figure.definition(), Breakdown.TERRITORY, territory))
			.forEach((territory) -> sample(TERRITORY, figure.definition(), ",territory=\"" + territory + "\"",
					figure.rows(Breakdown.TERRITORY, territory)));
	}

	private void family(String name, String help) {
		this.text.append("# HELP ").append(name).append(' ').append(help).append('\n');
		this.text.append("# TYPE ").append(name).append(" gauge\n");
	}

	private void sample(String name, FigureDefinition figure, String label, long value) {
		this.text.append("%s{figure=\"%s\",unit=\"%s\",timing=\"%s\"%s} %d%n"
			.formatted(name, figure.key(), figure.unit(), figure.timing(), label, value)
			.replace("\r\n", "\n"));
	}

}
