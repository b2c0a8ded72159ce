package fr.logementdabord.housing.view.tension;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.tension.Tension.Line;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the very rows that the lists show to the same viewer under the same filters, so
 * that each figure leads to what it counts.
 */
public final class TensionFigures {

	private static final int MONTHS = 12;

	private final SearchList searches;

	private final DwellingList dwellings;

	public TensionFigures(SearchList searches, DwellingList dwellings) {
		this.searches = searches;
		this.dwellings = dwellings;
	}

	/**
	 * The figures of a month for what the viewer may see.
	 * @param today a month that is not over is counted today
	 */
	public Tension of(Viewer viewer, YearMonth month, @Nullable String territory, LocalDate today) {
		List<SearchRow> demand = this.searches.all(viewer, demandFilter(month, territory, today));
		List<DwellingRow> offer = this.dwellings.all(viewer, offerFilter(month, territory));
		return new Tension(month, territory, countedOn(month, today),
				new Line(month.toString(), demand.size(), offer.size()), byTypology(demand, offer),
				byCommune(demand, offer), byMonth(viewer, month, territory, today));
	}

	/** The filter of the list behind the demand. */
	public static SearchList.Filter demandFilter(YearMonth month, @Nullable String territory, LocalDate today) {
		return new SearchList.Filter(null, null, territory, null, null, null, countedOn(month, today));
	}

	/** The filter of the list behind the offer. */
	public static DwellingList.Filter offerFilter(YearMonth month, @Nullable String territory) {
		return new DwellingList.Filter(null, null, territory, null, null, null, month.toString());
	}

	static LocalDate countedOn(YearMonth month, LocalDate today) {
		return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
	}

	private static List<Line> byTypology(List<SearchRow> demand, List<DwellingRow> offer) {
		Map<String, Long> wanted = tally(demand, SearchRow::typologies);
		Map<String, Long> offered = tally(offer, (row) -> List.of(String.valueOf(row.typology())));
		return Arrays.stream(Typology.values()).map(Enum::name).map((code) -> line(code, wanted, offered)).toList();
	}

	private static List<Line> byCommune(List<SearchRow> demand, List<DwellingRow> offer) {
		Map<String, Long> wanted = tally(demand,
				(row) -> row.communesWished().isEmpty() ? List.of(SearchList.NO_WISH) : row.communesWished());
		Map<String, Long> offered = tally(offer, (row) -> List.of(String.valueOf(row.communeInsee())));
		return Stream.concat(wanted.keySet().stream(), offered.keySet().stream())
			.distinct()
			.map((commune) -> line(commune, wanted, offered))
			.sorted(Comparator.comparing(Line::demand).reversed().thenComparing(Line::key))
			.toList();
	}

	private List<Line> byMonth(Viewer viewer, YearMonth last, @Nullable String territory, LocalDate today) {
		return IntStream.range(0, MONTHS)
			.mapToObj(last::minusMonths)
			.map((month) -> new Line(month.toString(),
					this.searches.count(viewer, demandFilter(month, territory, today)),
					this.dwellings.count(viewer, offerFilter(month, territory))))
			.toList();
	}

	private static Line line(String key, Map<String, Long> demand, Map<String, Long> offer) {
		return new Line(key, demand.getOrDefault(key, 0L), offer.getOrDefault(key, 0L));
	}

	private static <R> Map<String, Long> tally(List<R> rows, Function<R, List<String>> keys) {
		return rows.stream()
			.flatMap((row) -> keys.apply(row).stream().distinct())
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

}
