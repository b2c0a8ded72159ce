package fr.logementdabord.reporting.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.reporting.disclosure.Count;
import fr.logementdabord.reporting.disclosure.LinkedCounts;
import fr.logementdabord.reporting.disclosure.Suppression;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import org.jspecify.annotations.Nullable;

/**
 * How many measures of each type, for those who may not be told the type of one: a VIAL
 * discloses health, an ENVAUL a young person without a home. The State reads the rows of
 * every figure without their type, so that it knows every total, and which measures are
 * in one figure and not in another. Types are therefore counted in one figure only, in
 * which a measure is once in its life, by calendar year: no two numbers that are told
 * differ by a few measures. Within a year, all territories and the county are kept back
 * together, and nobody is told whether a type that is kept back is absent.
 */
public final class TypeCounts {

	/** The only figure whose types are told as counts. */
	public static final FigureDefinition TOLD = FigureCatalogue.get("mesures-demarrees");

	private static final List<String> TYPES = List.of("ADSL", "VIAL", "ENVAUL");

	private static final String COUNTY = "";

	private final LinkedCounts counts;

	private final Set<String> keptBack;

	private final List<String> types;

	private TypeCounts(LinkedCounts counts, List<String> types) {
		this.types = types;
		this.counts = counts;
		this.keptBack = Suppression.of(counts);
	}

	/**
	 * Whether types are counted over a period: a calendar year that is over. Those of a
	 * year that goes on would tell each measure by the difference from the day before.
	 */
	public static boolean areToldOver(Period period, LocalDate today) {
		return period.equals(Period.year(period.from().getYear())) && period.to().isBefore(today);
	}

	/**
	 * The counts of a year.
	 * @param started the figure {@link #TOLD} of a territory, of the county for null
	 */
	public static TypeCounts of(Function<@Nullable String, Tally> started) {
		Map<String, Tally> places = places(started);
		return new TypeCounts(linked(places), types(places.values()));
	}

	private static Map<String, Tally> places(Function<@Nullable String, Tally> started) {
		Map<String, Tally> places = new TreeMap<>();
		places.put(COUNTY, started.apply(null));
		TerritoryFilter.ALL.forEach((territory) -> places.put(territory, started.apply(territory)));
		return places;
	}

	/** Everything that can be put together about the types of a year. */
	private static LinkedCounts linked(Map<String, Tally> places) {
		List<String> types = types(places.values());
		LinkedCounts counts = new LinkedCounts();
		int threshold = Breakdown.MEASURE_TYPE.sensitivity().threshold();
		places.forEach((place, tally) -> {
			counts.count(key(place, COUNTY), tally.rows(), 1, Count.Kind.TOLD);
			types.forEach((type) -> counts.count(key(place, type), tally.rows(Breakdown.MEASURE_TYPE, type), threshold,
					Count.Kind.SECRET));
			counts.sum(key(place, COUNTY), types.stream().map((type) -> key(place, type)).toList());
		});
		types.forEach((type) -> counts.sum(key(COUNTY, type),
				TerritoryFilter.ALL.stream().map((territory) -> key(territory, type)).toList()));
		return counts;
	}

	// Those there are, and those whose absence would be told by leaving them out.
	private static List<String> types(Collection<Tally> places) {
		return Stream
			.concat(TYPES.stream(),
					places.stream().flatMap((tally) -> tally.by(Breakdown.MEASURE_TYPE).stream()).map(Tally.Cell::code))
			.distinct()
			.sorted()
			.toList();
	}

	private static String key(String place, String type) {
		return place + "/" + type;
	}

	/** The types, in the order in which they are told. */
	public List<String> types() {
		return this.types;
	}

	/** Whether every type of the county is told. */
	public boolean areAllTold() {
		return this.types.stream().allMatch((type) -> count(null, type) != null);
	}

	/**
	 * How many measures of a type, null where it is kept back.
	 * @param territory a territory's key, null for the county
	 */
	public @Nullable Long count(@Nullable String territory, String type) {
		String key = key((territory != null) ? territory : COUNTY, type);
		return this.keptBack.contains(key) ? null
				: this.counts.counts()
					.stream()
					.filter((count) -> count.key().equals(key))
					.map(Count::value)
					.findFirst()
					.orElse(null);
	}

}
