package fr.logementdabord.reporting.view.opendata;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A monitoring is told whole months, and nothing that means a few people.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTextTest {

	private static final YearMonth MONTH = YearMonth.of(2025, 6);

	private static final Pattern SAMPLE = Pattern.compile(
			"logement_dabord_(county|territory)_figure\\{figure=\"([a-z0-9-]+)\",unit=\"[A-Z]+\",timing=\"[A-Z]+\"(?:,territory=\"([a-z-]+)\")?} (\\d+)");

	private final CountySnapshot county = Journeys.county(RandomCounty.events(7, 400),
			Instant.parse("2100-01-01T00:00:00Z"));

	private final String text = MetricsText.of(this.county, MONTH);

	@Test
	void each_sample_is_the_figure_of_the_month_and_large_enough_or_zero() {
		Period june = new Period(MONTH.atDay(1), MONTH.atEndOfMonth());
		Map<String, Long> samples = samples();
		assertThat(samples.keySet()).anyMatch((key) -> key.startsWith("saisines-recues"));
		samples.forEach((key, value) -> {
			FigureDefinition definition = FigureCatalogue.get(key.split("/", 2)[0]);
			String territory = key.split("/", 2)[1];
			Figure figure = definition.in(this.county, june);
			assertThat(value).as(key)
				.isEqualTo(territory.isEmpty() ? figure.rows().size()
						: figure.cell(Breakdown.TERRITORY, territory).rows().size());
			assertThat(value).as(key)
				.satisfiesAnyOf((it) -> assertThat(it).isZero(),
						(it) -> assertThat(it).isGreaterThanOrEqualTo(definition.sensitivity().threshold()));
		});
	}

	@Test
	void one_number_kept_back_is_never_the_only_one_of_its_figure() {
		Map<String, Long> samples = samples();
		for (String figure : samples.keySet().stream().map((key) -> key.split("/")[0]).distinct().toList()) {
			long missing = TerritoryFilter.ALL.stream()
				.filter((territory) -> !samples.containsKey(figure + "/" + territory))
				.count();
			if (samples.containsKey(figure + "/")) {
				assertThat(missing).as(figure).isNotEqualTo(1);
			}
		}
	}

	@Test
	void every_line_is_what_prometheus_reads() {
		assertThat(this.text).endsWith("\n");
		List<String> lines = this.text.lines().toList();
		assertThat(lines)
			.contains("# TYPE logement_dabord_territory_figure gauge",
					"logement_dabord_figures_month_end_timestamp_seconds 1751320800")
			.allMatch((line) -> line.startsWith("# ") || SAMPLE.matcher(line).matches()
					|| line.startsWith("logement_dabord_figures_month_end_timestamp_seconds "))
			.doesNotHaveDuplicates();
	}

	/** By figure and territory; the county is the empty one. */
	private Map<String, Long> samples() {
		Map<String, Long> samples = new TreeMap<>();
		SAMPLE.matcher(this.text).results().forEach((sample) -> {
			String territory = sample.group(3);
			samples.put(sample.group(2) + "/" + ((territory != null) ? territory : ""), Long.valueOf(sample.group(4)));
		});
		return samples;
	}

}
