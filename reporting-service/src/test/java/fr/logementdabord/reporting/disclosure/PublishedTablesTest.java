package fr.logementdabord.reporting.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.stream.LongStream;

import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.activity.SmallNumbers;
import fr.logementdabord.reporting.disclosure.Attack.Interval;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An attack on everything that is published of a year: all tables of a figure and their
 * totals, put together as equations.
 */
class PublishedTablesTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	static LongStream seeds() {
		return LongStream.range(0, 4);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_small_number_can_be_worked_out_from_the_tables_of_a_year(long seed) {
		CountySnapshot county = Journeys.county(RandomCounty.events(seed, 90), NOW);
		int small = 0;
		for (FigureDefinition definition : FigureCatalogue.all()) {
			LinkedCounts published = SmallNumbers.linked(definition.in(county, Period.year(2025)).tally(), true, null);
			Set<String> keptBack = Suppression.of(published);
			for (Count count : published.counts()) {
				if (count.isSmall()) {
					small++;
					assertThat(keptBack).as(definition.key()).contains(count.key());
					if (keptBack.size() < published.counts().stream().filter((it) -> it.value() > 0).count()) {
						Interval known = new Attack(published, keptBack).on(count.key());
						assertThat(known.most()).as(definition.key() + count.key())
							.isGreaterThanOrEqualTo(count.threshold());
						assertThat(known.width()).isGreaterThanOrEqualTo(count.threshold() - 1);
					}
				}
			}
		}
		assertThat(small).isPositive();
	}

}
