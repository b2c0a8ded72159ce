package fr.logementdabord.reporting.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.activity.TypeCounts;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.FigureRow;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An attack by the State, which reads every row without its type and so knows every total
 * exactly, on what it is told of the types of measures: it adds and subtracts
 * territories, years and types, and must not learn that one to four measures are of a
 * type.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateAggregatesTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	private static final Scope STATE = Scope.of(new Viewer("etat", "etat", Set.of("state"), Set.of(), "ddets"));

	private static final List<String> TYPES = List.of("ADSL", "ENVAUL", "VIAL");

	private static final String COUNTY = "";

	private final LinkedCounts known = new LinkedCounts();

	private final Set<String> hidden = new HashSet<>();

	static LongStream seeds() {
		return LongStream.range(0, 5);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void sums_and_differences_of_territories_years_and_types_tell_of_no_few_measures(long seed) {
		CountySnapshot county = Journeys.county(RandomCounty.events(seed, 100 + 150 * (int) seed), NOW);
		for (int year : List.of(2025, 2026)) {
			learn(county, year);
		}
		List<String> wanted = new ArrayList<>(this.hidden);
		wanted.addAll(combinations());

		for (String key : wanted) {
			long truth = this.known.get(key).value();
			Attack.Interval guess = new Attack(this.known, this.hidden).on(key);
			assertThat(guess.least()).as(key).isLessThanOrEqualTo(truth);
			assertThat(guess.most()).as(key).isGreaterThanOrEqualTo(truth);
			if (truth >= 1 && truth <= 4) {
				assertThat(guess.width()).as("%s is %d, and known to be %s", key, truth, guess).isPositive();
			}
		}
		assertThat(wanted).isNotEmpty();
	}

	@Test
	void a_large_county_is_told_its_types() {
		CountySnapshot county = Journeys.county(RandomCounty.events(3, 3000), NOW);

		assertThat(types(county, Period.year(2025)).areAllTold()).isTrue();
	}

	@Test
	void types_are_told_of_years_that_are_over_only() {
		LocalDate today = LocalDate.parse("2026-11-28");

		assertThat(TypeCounts.areToldOver(Period.year(2025), today)).isTrue();
		assertThat(TypeCounts.areToldOver(Period.year(2026), today)).isFalse();
		assertThat(
				TypeCounts.areToldOver(new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-30")), today))
			.isFalse();
	}

	@Test
	void no_row_that_the_state_reads_says_a_type_of_a_measure() {
		CountySnapshot seen = Journeys.county(RandomCounty.events(1, 200), NOW).seenIn(STATE);

		for (FigureDefinition definition : FigureCatalogue.shownTo(STATE)) {
			for (FigureRow row : definition.in(seen, Period.year(2025)).rows()) {
				assertThat(Stream.of(Breakdown.MEASURE_TYPE).flatMap((by) -> row.codes(by).stream()))
					.as(definition.key())
					.doesNotContainAnyElementsOf(TYPES);
			}
		}
	}

	private void learn(CountySnapshot county, int year) {
		Period period = Period.year(year);
		TypeCounts told = types(county, period);
		Map<String, CountySnapshot> places = new TreeMap<>(Map.of(COUNTY, county));
		TerritoryFilter.ALL.forEach((territory) -> places.put(territory, county.in(territory)));
		places.forEach((place, there) -> {
			var figure = TypeCounts.TOLD.in(there, period);
			this.known.count(key(year, place, "all"), figure.rows().size(), 1, Count.Kind.TOLD);
			for (String type : TYPES) {
				this.known.count(key(year, place, type), figure.cell(Breakdown.MEASURE_TYPE, type).rows().size(), 11,
						Count.Kind.SECRET);
				Long published = told.count(place.isEmpty() ? null : place, type);
				if (published == null) {
					this.hidden.add(key(year, place, type));
				}
				else {
					assertThat(published).isEqualTo(this.known.get(key(year, place, type)).value());
				}
			}
			this.known.sum(key(year, place, "all"), TYPES.stream().map((type) -> key(year, place, type)).toList());
		});
		for (String type : TYPES) {
			this.known.sum(key(year, COUNTY, type),
					TerritoryFilter.ALL.stream().map((territory) -> key(year, territory, type)).toList());
		}
	}

	// What nobody is told as such, but somebody may add up.
	private List<String> combinations() {
		List<String> combined = new ArrayList<>();
		for (String type : TYPES) {
			for (String one : TerritoryFilter.ALL) {
				combined.add(sum(key(2025, one, type), key(2026, one, type)));
				for (String other : TerritoryFilter.ALL) {
					if (one.compareTo(other) < 0) {
						combined.add(sum(key(2025, one, type), key(2025, other, type)));
						combined.add(sum(key(2026, one, type), key(2026, other, type)));
					}
				}
			}
		}
		return combined.stream().filter(this.hidden::contains).toList();
	}

	private String sum(String one, String other) {
		String key = one + "+" + other;
		if (this.hidden.contains(one) || this.hidden.contains(other)) {
			this.known.count(key, this.known.get(one).value() + this.known.get(other).value(), 1, Count.Kind.UNTOLD)
				.sum(key, List.of(one, other));
			this.hidden.add(key);
		}
		return key;
	}

	private static TypeCounts types(CountySnapshot county, Period period) {
		return TypeCounts.of((territory) -> TypeCounts.TOLD.in(county.in(territory), period).tally());
	}

	private static String key(int year, String place, String type) {
		return year + "/" + place + "/" + type;
	}

}
