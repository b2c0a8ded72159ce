package fr.logementdabord.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.Statistic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every number of the pages of figures leads to the rows that make it up: as many as it
 * counts, or those whose amounts it is read off.
 */
class EveryNumberIT extends RunningService {

	private static final String NUMBERS = "main td.number, main .figure__value, main h3 ~ p > strong";

	private static final String YOUNG = "&age=FROM_18_TO_25";

	static Stream<Arguments> pages() {
		return Stream.of(arguments("/tableau-de-bord?" + YEARS, departement()),
				arguments("/tableau-de-bord?" + YEARS + "&asOf=2026-11-24", departement()),
				arguments("/tableau-de-bord?" + YEARS, etat()),
				arguments("/tableau-de-bord?" + YEARS, association("asso-escale")),
				arguments("/tableau-de-bord?" + YEARS + YOUNG, coordinator("lens-henin")),
				arguments("/tableau-de-bord/chiffres/mesures-demarrees?by=PROVIDER&" + YEARS + YOUNG, departement()),
				arguments("/rapports/activite?" + YEARS, departement()),
				arguments("/rapports/activite?" + YEARS + "&territory=artois", coordinator("artois")),
				arguments("/observatoire?" + YEARS, departement()),
				arguments("/observatoire?" + YEARS + "&asOf=2026-11-24", auditeur()),
				arguments("/observatoire?" + YEARS + "&territory=artois", coordinator("artois")));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void every_number_leads_to_the_rows_that_make_it_up(String path, String token) {
		Document page = Jsoup.parse(page(path, token));
		Set<String> followed = new LinkedHashSet<>();

		for (Element link : page.select("main a[href*=/lignes?], main a[href*=/rapports/financ]")) {
			String rows = link.attr("href");
			if (rows.contains("/lignes?")) {
				followed.add(rows);
				assertThat(readOffItsRows(rows, token)).as(link.outerHtml()).contains(number(link));
			}
			else {
				assertThat(page(rows, token)).contains(link.wholeText());
			}
		}
		for (Element cell : page.select(NUMBERS)) {
			assertThat(cell.select("a[href][aria-label]").isEmpty() ? cell.text() : "")
				.as("a number without its rows in %s", cell.parent())
				.doesNotContainPattern("[1-9]");
		}

		assertThat(followed).hasSizeGreaterThan(3);
	}

	@Test
	void the_young_are_some_of_all_and_their_measures_are_listed_without_those_of_others() {
		String all = "/tableau-de-bord/chiffres/mesures-demarrees/lignes?" + YEARS;
		Document page = Jsoup.parse(page("/observatoire?" + YEARS, departement()));

		long young = rows(all + YOUNG, departement());
		assertThat(young).isPositive().isLessThan(rows(all, departement()));
		assertThat(number(page.selectFirst("a[href=" + all + YOUNG + "]"))).isEqualTo(young);
		assertThat(page(all + YOUNG, departement())).contains("18 à 25 ans").doesNotContain(SmallCounty.MR_C);
		assertThat(page(all, departement())).contains(SmallCounty.MR_C);
		assertThat(csv(all.replace("/tableau-de-bord/chiffres", "/api/figures").replace("/lignes", "/rows") + YOUNG,
				departement()))
			.doesNotContain(SmallCounty.MR_C);
		assertThat(page.text()).as("what is nobody’s is not told of the young").doesNotContain("Places libres");
	}

	@Test
	void an_age_band_that_does_not_exist_is_refused() {
		assertThat(get("/api/figures?age=JEUNE", departement(), "application/json").body())
			.contains("Cette tranche d’âge n’existe pas.", "\"field\":\"age\"");
		assertThat(json("/api/figures/mesures-demarrees/shares?by=MEASURE_TYPE&from=2025-01-01&to=2025-12-31" + YOUNG,
				etat()))
			.as("types by age are told to nobody who may not read the type of one measure")
			.isEmpty();
	}

	private long rows(String link, String token) {
		return number(Jsoup.parse(page(link + "&size=1", token)).selectFirst("p.count span"));
	}

	private Set<Long> readOffItsRows(String link, String token) {
		List<Statistic> statistics = FigureCatalogue.get(link.split("/")[3]).statistics();
		if (statistics.equals(List.of(Statistic.COUNT))) {
			return Set.of(rows(link, token));
		}
		JsonNode rows = json(
				link.replace("/tableau-de-bord/chiffres/", "/api/figures/").replace("/lignes", "/rows") + "&size=100",
				token);
		List<Long> amounts = rows.get("items").findValues("amount").stream().map(JsonNode::asLong).sorted().toList();
		return statistics.stream().map((statistic) -> switch (statistic) {
			case COUNT -> (long) amounts.size();
			case SUM -> amounts.stream().mapToLong(Long::longValue).sum();
			case MEDIAN -> nearestRank(amounts, 50);
			case NINTH_DECILE -> nearestRank(amounts, 90);
		}).collect(Collectors.toSet());
	}

	// -1 for the median of nothing, which is written as a dash
	private static long nearestRank(List<Long> sorted, int percent) {
		return sorted.isEmpty() ? -1 : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
	}

	private static long number(Element written) {
		String digits = written.text().replaceAll("\\D", "");
		return digits.isEmpty() ? -1 : Long.parseLong(digits);
	}

}
