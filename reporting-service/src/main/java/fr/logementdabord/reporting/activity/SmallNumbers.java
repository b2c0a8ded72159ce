package fr.logementdabord.reporting.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.reporting.disclosure.Count;
import fr.logementdabord.reporting.disclosure.LinkedCounts;
import fr.logementdabord.reporting.disclosure.Suppression;
import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back the small numbers of a figure's tables, and as many others as it takes that
 * none can be worked out from the tables together.
 */
public final class SmallNumbers implements KeptBack {

	private static final String ALL = "";

	private final Map<String, Set<String>> keptBack = new HashMap<>();

	private final @Nullable TypeCounts types;

	private SmallNumbers(@Nullable TypeCounts types) {
		this.types = types;
	}

	/**
	 * What is kept back of these figures.
	 * @param county whether the tables by territory are printed too
	 * @param types what is told of the types of measures, here as elsewhere; null for
	 * nothing
	 */
	public static SmallNumbers in(List<Tally> figures, boolean county, @Nullable TypeCounts types) {
		SmallNumbers numbers = new SmallNumbers(types);
		figures.forEach((figure) -> numbers.keptBack.put(figure.definition().key(),
				Suppression.of(linked(figure, county, types))));
		return numbers;
	}

	/**
	 * What is kept back of the same figures of households of an age, for readers who are
	 * told of everybody what this keeps.
	 * @param some of these households
	 * @param everybody of all of them, in the same order
	 */
	public KeptBack among(AgeBand age, List<Tally> some, List<Tally> everybody, boolean county) {
		SmallNumbers numbers = new SmallNumbers(null);
		for (int i = 0; i < some.size(); i++) {
			String figure = some.get(i).definition().key();
			numbers.keptBack.put(figure, Suppression
				.of(linked(age, some.get(i), everybody.get(i), this.keptBack.getOrDefault(figure, Set.of()), county)));
		}
		return numbers;
	}

	/**
	 * The numbers of a figure of households of an age, beside those of everybody.
	 * @param keptBack keys of everybody's that are not told
	 */
	public static LinkedCounts linked(AgeBand age, Tally some, Tally everybody, Set<String> keptBack, boolean county) {
		return linked(some, county, null).within(linked(everybody, county, null), keptBack)
			.same(ALL, key(Breakdown.AGE_BAND, age.name()));
	}

	/**
	 * The numbers of a figure that are printed together, with the sums that tie them.
	 */
	public static LinkedCounts linked(Tally figure, boolean county, @Nullable TypeCounts types) {
		FigureDefinition definition = figure.definition();
		int threshold = definition.sensitivity().threshold();
		LinkedCounts counts = new LinkedCounts().count(ALL, figure.rows(), threshold);
		for (Breakdown breakdown : Outline.tables(definition, county)) {
			if (isAboutTypes(definition, breakdown)) {
				typesIn(figure, types, counts);
				continue;
			}
			List<Tally.Cell> cells = figure.by(breakdown);
			int higher = Math.max(threshold, breakdown.sensitivity().threshold());
			cells.forEach((cell) -> counts.count(key(breakdown, cell.code()), cell.rows(), higher));
			// a row under several codes is in several cells, which then add up to more
			if (cells.stream().mapToInt(Tally.Cell::rows).sum() == figure.rows()) {
				counts.sum(ALL, cells.stream().map((cell) -> key(breakdown, cell.code())).toList());
			}
		}
		return counts;
	}

	// What is told of the types is decided where all that is told of them is known; here
	// it is what readers know already.
	private static void typesIn(Tally figure, @Nullable TypeCounts types, LinkedCounts counts) {
		if (types == null || figure.definition() != TypeCounts.TOLD) {
			return;
		}
		List<String> keys = new ArrayList<>();
		for (String type : types.types()) {
			String key = key(Breakdown.MEASURE_TYPE, type);
			counts.count(key, figure.rows(Breakdown.MEASURE_TYPE, type), 1,
					(types.count(null, type) != null) ? Count.Kind.TOLD : Count.Kind.UNTOLD);
			keys.add(key);
		}
		counts.sum(ALL, keys);
	}

	private static boolean isAboutTypes(FigureDefinition definition, Breakdown breakdown) {
		return breakdown == Breakdown.MEASURE_TYPE
				&& (!definition.aboutNobody() || definition.audience().parts().contains(Part.MEASURE));
	}

	@Override
	public boolean leavesOut(FigureDefinition figure, Breakdown breakdown) {
		return isAboutTypes(figure, breakdown)
				&& (this.types == null || figure != TypeCounts.TOLD || !this.types.areAllTold());
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
