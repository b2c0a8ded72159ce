package fr.logementdabord.reporting.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.reporting.disclosure.LinkedCounts;
import fr.logementdabord.reporting.disclosure.Suppression;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back the small numbers of a figure's tables, and as many others as it takes that
 * none can be worked out from the tables together.
 */
public final class SmallNumbers implements KeptBack {

	private static final String ALL = "";

	private final Map<String, Set<String>> keptBack = new HashMap<>();

	/**
	 * What is kept back of these figures.
	 * @param county whether the tables by territory are printed too
	 */
	public static KeptBack in(List<Tally> figures, boolean county) {
		SmallNumbers numbers = new SmallNumbers();
		figures.forEach((figure) -> numbers.keptBack.put(figure.definition().key(), of(figure, county)));
		return numbers;
	}

	private static Set<String> of(Tally figure, boolean county) {
		return Suppression.of(linked(figure, county));
	}

	/**
	 * The numbers of a figure that are printed together, with the sums that tie them.
	 */
	public static LinkedCounts linked(Tally figure, boolean county) {
		FigureDefinition definition = figure.definition();
		int threshold = definition.sensitivity().threshold();
		LinkedCounts counts = new LinkedCounts().count(ALL, figure.rows(), threshold);
		for (Breakdown breakdown : Outline.tables(definition, county)) {
			List<Tally.Cell> cells = figure.by(breakdown);
			int higher = Math.max(threshold, breakdown.sensitivity().threshold());
			cells.forEach((cell) -> counts.count(key(breakdown, cell.code()), cell.rows(), higher));
			// a row under several codes is in several cells, which then add up to more
			if (cells.stream().mapToInt((cell) -> cell.rows()).sum() == figure.rows()) {
				counts.sum(ALL, cells.stream().map((cell) -> key(breakdown, cell.code())).toList());
			}
		}
		return counts;
	}

	private static String key(Breakdown breakdown, String code) {
		return breakdown.name() + "/" + code;
	}

	@Override
	public boolean keeps(FigureDefinition figure, @Nullable Breakdown breakdown, @Nullable String code) {
		Set<String> kept = this.keptBack.getOrDefault(figure.key(), Set.of());
		return kept.contains((breakdown != null && code != null) ? key(breakdown, code) : ALL);
	}

}
