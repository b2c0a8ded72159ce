package fr.logementdabord.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For any county, viewer, period and territory: a figure is its list, a breakdown is the
 * same list, and nobody's figure counts what they may not read.
 */
class FiguresOfACountyTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	private static final List<Period> PERIODS = List.of(Period.year(2025), Period.year(2026),
			new Period(LocalDate.parse("2025-03-15"), LocalDate.parse("2025-06-14")));

	static LongStream seeds() {
		return LongStream.range(0, 12);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void a_figure_counts_each_of_its_rows_once_and_its_cells_hold_the_same_rows(long seed) {
		CountySnapshot county = county(seed);

		for (Period period : PERIODS) {
			for (FigureDefinition definition : FigureCatalogue.all()) {
				Figure figure = definition.in(county, period);
				assertThat(figure.rows()).extracting(FigureRow::subject).as(definition.key()).doesNotHaveDuplicates();
				for (Breakdown breakdown : definition.breakdowns()) {
					Set<FigureRow> inCells = new HashSet<>();
					for (Figure.Cell cell : figure.by(breakdown)) {
						assertThat(cell).isEqualTo(figure.cell(breakdown, cell.code()));
						inCells.addAll(cell.rows());
					}
					assertThat(inCells).as(definition.key() + breakdown).isEqualTo(Set.copyOf(figure.rows()));
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void territories_share_the_rows_of_the_county_but_for_households_of_two(long seed) {
		CountySnapshot county = county(seed);

		for (FigureDefinition definition : FigureCatalogue.all()) {
			Set<String> everywhere = subjects(definition, county);
			Set<String> byTerritory = Stream
				.of("artois", "lens-henin", "audomarois", "boulonnais", "montreuillois", "hors-couverture")
				.flatMap((territory) -> subjects(definition, county.in(territory)).stream())
				.collect(Collectors.toSet());
			assertThat(byTerritory).as(definition.key()).isEqualTo(everywhere);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nobody_counts_a_case_that_they_may_not_read(long seed) {
		CountySnapshot county = county(seed);

		for (Viewer viewer : viewers()) {
			Scope scope = Scope.of(viewer);
			CountySnapshot seen = county.seenIn(scope);
			Set<String> readable = county.cases()
				.stream()
				.filter((facts) -> !scope.to(facts).none())
				.map(CaseFacts::caseId)
				.collect(Collectors.toSet());
			for (FigureDefinition definition : FigureCatalogue.all()) {
				List<FigureRow> rows = definition.in(seen, Period.year(2025)).rows();
				assertThat(rows).extracting(FigureRow::caseId).as(definition.key()).isSubsetOf(readable);
				if (viewer.is("state")) {
					assertThat(rows).allMatch((row) -> !row.codes().containsKey(Breakdown.MEASURE_TYPE)
							|| row.codes(Breakdown.MEASURE_TYPE).equals(List.of(FigureRow.NOT_STATED)));
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void an_association_counts_only_its_own_measures_and_a_referrer_none(long seed) {
		CountySnapshot county = county(seed);

		assertThat(county.seenIn(Scope.of(viewer("association", Set.of(), "asso-cap"))).cases())
			.flatExtracting(CaseFacts::measures)
			.extracting("provider")
			.allMatch("asso-cap"::equals);
		assertThat(county.seenIn(Scope.of(viewer("referrer", Set.of(), "ccas-lens"))).cases())
			.allMatch((facts) -> facts.measures().isEmpty() && facts.placements().isEmpty()
					&& "ccas-lens".equals(facts.referrer()));
		assertThat(county.seenIn(Scope.of(viewer("landlord", Set.of(), "habitat-demo"))).cases()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void the_past_is_what_had_been_recorded_by_then(long seed) {
		List<ReceivedEvent> events = RandomCounty.events(seed, 60);
		Instant then = events.get(events.size() / 2).time();
		List<ReceivedEvent> recorded = events.stream().filter((event) -> !event.time().isAfter(then)).toList();

		assertThat(Journeys.county(events, then).cases()).isEqualTo(Journeys.county(recorded, NOW).cases());
	}

	private static Set<String> subjects(FigureDefinition definition, CountySnapshot county) {
		return definition.in(county, Period.year(2025))
			.rows()
			.stream()
			.map(FigureRow::subject)
			.collect(Collectors.toSet());
	}

	private static List<Viewer> viewers() {
		return List.of(viewer("department", Set.of(), "departement"), viewer("state", Set.of(), "ddets"),
				viewer("auditor", Set.of(), "audit"), viewer("coordinator", Set.of("artois"), "asso-escale"),
				viewer("coordinator", Set.of("lens-henin", "boulonnais"), "asso-relais"),
				viewer("association", Set.of(), "asso-escale"), viewer("referrer", Set.of(), "ccas-bethune"),
				viewer("landlord", Set.of(), "habitat-demo"));
	}

	private static Viewer viewer(String role, Set<String> territories, String organisation) {
		return new Viewer(role, role, Set.of(role), territories, organisation);
	}

	private static CountySnapshot county(long seed) {
		return Journeys.county(RandomCounty.events(seed, 60), NOW);
	}

}
