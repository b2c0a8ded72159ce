package fr.logementdabord.reporting.view.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.reporting.disclosure.LinkedCounts;
import fr.logementdabord.reporting.disclosure.Suppression;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;
import org.jspecify.annotations.Nullable;

/**
 * Counts by type of measure for those who may not read them one by one. Counts of all
 * territories and of the county protect each other, and only whole years are told: the
 * difference of two free periods would be a single household.
 */
final class KeptBack {

	private static final String COUNTY = "";

	private final LinkedCounts counts = new LinkedCounts();

	private final Set<String> types = new TreeSet<>();

	private final FigureDefinition definition;

	private KeptBack(FigureDefinition definition) {
		this.definition = definition;
	}

	/**
	 * The counts of a territory, or of the county; none where they cannot be told.
	 */
	static List<Share> byType(FigureDefinition definition, CountySnapshot county, Question question, Words words) {
		Period period = question.period();
		boolean wholeYear = period.equals(Period.year(period.from().getYear()));
		if (!wholeYear || definition.statistics().getFirst() != Statistic.COUNT) {
			return List.of();
		}
		return new KeptBack(definition).shares(county, question.territory(), period, words);
	}

	private List<Share> shares(CountySnapshot county, @Nullable String territory, Period period, Words words) {
		Figure everywhere = this.definition.in(county, period);
		everywhere.by(Breakdown.MEASURE_TYPE).forEach((cell) -> this.types.add(cell.code()));
		count(COUNTY, everywhere);
		for (String key : TerritoryFilter.ALL) {
			count(key, this.definition.in(county.in(key), period));
		}
		for (String type : this.types) {
			this.counts.sum(name(COUNTY, type), TerritoryFilter.ALL.stream().map((key) -> name(key, type)).toList());
		}
		Set<String> keptBack = Suppression.of(this.counts);
		List<Share> shares = new ArrayList<>();
		String asked = (territory != null) ? territory : COUNTY;
		this.counts.counts().forEach((count) -> {
			for (String type : this.types) {
				if (count.key().equals(name(asked, type))) {
					boolean hidden = keptBack.contains(count.key());
					shares.add(new Share(type, words.of(Breakdown.MEASURE_TYPE, type), hidden ? null : count.value(),
							null, hidden, null, null));
				}
			}
		});
		return shares;
	}

	// The total of a territory is told elsewhere on the page, so it cannot be kept back.
	private void count(String territory, Figure figure) {
		int threshold = Breakdown.MEASURE_TYPE.sensitivity().threshold();
		for (String type : this.types) {
			this.counts.count(name(territory, type), figure.cell(Breakdown.MEASURE_TYPE, type).rows().size(),
					threshold);
		}
		this.counts.count(name(territory, COUNTY), figure.rows().size(), 1);
		this.counts.sum(name(territory, COUNTY), this.types.stream().map((type) -> name(territory, type)).toList());
	}

	private static String name(String territory, String type) {
		return territory + "/" + type;
	}

}
