package fr.logementdabord.reporting.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.activity.SmallNumbers;
import fr.logementdabord.reporting.disclosure.Attack.Interval;
import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An attack by subtraction: the report of a year on everybody, less the observatory of
 * the young over the same year.
 */
class ObservatoryTablesTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	static LongStream seeds() {
		return LongStream.range(0, 2);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_small_number_can_be_worked_out_from_report_and_observatory_together(long seed) {
		CountySnapshot county = Journeys.county(RandomCounty.events(seed, 90), NOW);
		int small = 0;
		for (FigureDefinition definition : FigureCatalogue.all()) {
			if (!definition.aboutNobody()) {
				Tally everybody = definition.in(county, Period.year(2025)).tally();
				Tally young = definition.in(county.of(AgeBand.FROM_18_TO_25), Period.year(2025)).tally();
				Set<String> report = Suppression.of(SmallNumbers.linked(everybody, true, null));
				LinkedCounts both = SmallNumbers.linked(AgeBand.FROM_18_TO_25, young, everybody, report, true);
				Set<String> keptBack = Suppression.of(both);
				small += attacked(definition, both, keptBack);
			}
		}
		assertThat(small).isPositive();
	}

	@Test
	void the_number_of_the_young_is_kept_back_where_it_would_give_away_another_age_that_is() {
		LinkedCounts report = new LinkedCounts().count("", 392, 5)
			.count("18-25", 50, 5)
			.count("under 18", 2, 5)
			.count("older", 340, 5)
			.sum("", List.of("18-25", "under 18", "older"));
		Set<String> keptBack = Suppression.of(report);
		assertThat(keptBack).containsExactlyInAnyOrder("under 18", "18-25");

		assertThat(Suppression.of(new LinkedCounts().count("", 50, 5).within(report, keptBack).same("", "18-25")))
			.contains("");
	}

	private static int attacked(FigureDefinition definition, LinkedCounts both, Set<String> keptBack) {
		boolean nothingTold = both.counts()
			.stream()
			.filter((count) -> count.kind() == Count.Kind.ORDINARY && count.value() > 0)
			.allMatch((count) -> keptBack.contains(count.key()));
		int small = 0;
		for (Count count : both.counts()) {
			if (count.isSmall()) {
				small++;
				assertThat(keptBack).as(definition.key()).contains(count.key());
				if (!nothingTold) {
					Interval known = new Attack(both, keptBack).on(count.key());
					long bound = Math.min(count.threshold(), both.bound(count.key()));
					assertThat(known.most()).as(definition.key() + " " + count.key()).isGreaterThanOrEqualTo(bound);
					assertThat(known.width()).as(definition.key() + " " + count.key())
						.isGreaterThanOrEqualTo(Math.min(count.threshold() - 1, both.bound(count.key())));
				}
			}
		}
		return small;
	}

}
