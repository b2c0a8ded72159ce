package fr.logementdabord.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three counts, and the promise that each leads to as many rows.
 */
class FiguresIT extends RunningService {

	static Stream<String> viewers() {
		return Stream.of(departement(), etat(), auditeur(), coordinator("artois"), coordinator("lens-henin"),
				coordinator("montreuillois"), association("asso-escale"), association("asso-relais"),
				referrer("ccas-bethune"), landlord());
	}

	@ParameterizedTest
	@MethodSource("viewers")
	void every_figure_leads_to_as_many_rows_as_it_says(String token) {
		String dashboard = page("/tableau-de-bord", token);
		for (JsonNode figure : json("/api/figures", token)) {
			leadsToItsRows(figure, token, dashboard);
			long sum = 0;
			for (JsonNode share : figure.get("byTerritory")) {
				leadsToItsRows(share, token, dashboard);
				sum += share.get("value").asLong();
			}
			assertThat(sum).as("the territories of %s", figure).isEqualTo(figure.get("value").asLong());
		}
	}

	private void leadsToItsRows(JsonNode figure, String token, String dashboard) {
		long value = figure.get("value").asLong();
		String rows = figure.get("rows").asString();
		String link = figure.get("link").asString();
		JsonNode list = json(rows, token);
		assertThat(list.get("total").asLong()).as(rows).isEqualTo(value);
		assertThat(list.get("items").size()).as(rows).isEqualTo((int) value);
		assertThat(csv(rows, token).lines().count() - 1).as("CSV of " + rows).isEqualTo(value);
		assertThat(dashboard).contains("href=\"" + link.replace("&", "&amp;") + "\"");
		assertThat(page(link, token)).as(link)
			.containsPattern("<p class=\"count\" role=\"status\"><span>" + value + "</span>");
		assertThat(page(link, token).split("<tr>", -1).length - 1).as("rows of " + link)
			.isEqualTo((value == 0) ? 0 : (int) value + 1);
	}

	@Test
	void measures_are_counted_and_not_cases() {
		assertThat(figures(coordinator("artois"))).containsExactly(Map.entry("referrals", 3L),
				Map.entry("measures-running", 3L), Map.entry("households-housed", 1L));
		assertThat(json("/api/cases?measureRunning=true", coordinator("artois")).get("total").asLong()).isEqualTo(2);
	}

	@Test
	void a_household_with_two_housed_saisines_counts_once() {
		JsonNode household = json("/api/cases/households", departement()).get("items").get(0);

		assertThat(household.get("cases").toString())
			.isEqualTo("[\"" + SmallCounty.MELLE_D + "\",\"" + SmallCounty.MELLE_D_AGAIN + "\"]");
		assertThat(json("/api/cases?housed=true", departement()).get("total").asLong()).isEqualTo(2);
	}

	@Test
	void an_association_counts_its_own_measures() {
		assertThat(figures(association("asso-escale"))).containsExactly(Map.entry("referrals", 2L),
				Map.entry("measures-running", 2L), Map.entry("households-housed", 1L));
	}

	@Test
	void another_territory_counts_nothing() {
		assertThat(figures(coordinator("montreuillois"))).containsExactly(Map.entry("referrals", 0L),
				Map.entry("measures-running", 0L), Map.entry("households-housed", 0L));
	}

	@Test
	void a_referrer_is_given_the_only_figure_whose_rows_it_may_see() {
		assertThat(figures(referrer("ccas-bethune"))).containsExactly(Map.entry("referrals", 3L));
	}

	@Test
	void a_landlord_and_a_service_are_given_none() {
		assertThat(figures(landlord())).isEmpty();
		assertThat(figures(service())).isEmpty();
		assertThat(page("/tableau-de-bord", landlord())).contains("Aucun chiffre ne vous est ouvert.");
	}

	@Test
	void each_card_says_what_it_counts_and_when() {
		String dashboard = page("/tableau-de-bord", departement());

		assertThat(dashboard).contains("Un ménage peut en avoir plusieurs.", "Au <time datetime=\"",
				"Hors des territoires couverts");
		for (JsonNode figure : json("/api/figures", departement())) {
			assertThat(figure.get("counts").asString()).isNotBlank();
			assertThat(figure.get("asOf").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
		}
	}

	@Test
	void nobody_without_a_token() {
		for (String path : List.of("/api/figures", "/tableau-de-bord")) {
			assertThat(status(path, null)).isEqualTo(401);
		}
	}

	private Map<String, Long> figures(String token) {
		Map<String, Long> figures = new LinkedHashMap<>();
		json("/api/figures", token)
			.forEach((figure) -> figures.put(figure.get("key").asString(), figure.get("value").asLong()));
		return figures;
	}

}
