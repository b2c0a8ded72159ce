package fr.logementdabord.reporting;

import java.net.http.HttpResponse;
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
 * Every figure says what it counts and has as many rows, for whoever asks.
 */
class FiguresIT extends RunningService {

	private static final String ALL = "/api/figures?" + YEARS;

	private static final List<String> OLD_THREE = List.of("saisines-recues", "mesures-en-cours", "menages-loges");

	static Stream<String> viewers() {
		return Stream.of(departement(), etat(), auditeur(), coordinator("artois"), coordinator("lens-henin"),
				coordinator("montreuillois"), association("asso-escale"), association("asso-relais"),
				referrer("ccas-bethune"), landlord(), service());
	}

	@ParameterizedTest
	@MethodSource("viewers")
	void each_figure_and_each_territory_has_as_many_rows(String token) {
		for (JsonNode figure : json(ALL, token)) {
			boolean counted = !List.of("DAYS", "PLACES", "CENTS", "ATTENDANCES")
				.contains(figure.get("unit").asString());
			leadsToItsRows(figure, token, counted);
			figure.get("byTerritory").forEach((share) -> leadsToItsRows(share, token, counted));
		}
	}

	private void leadsToItsRows(JsonNode figure, String token, boolean counted) {
		String rows = figure.get("rows").asString();
		JsonNode list = json(rows, token);
		long total = list.get("total").asLong();
		if (counted) {
			assertThat(total).as(rows).isEqualTo(figure.get("value").asLong());
		}
		assertThat(list.get("items").size()).as(rows).isEqualTo((int) Math.min(total, 20));
	}

	@Test
	void the_pages_of_a_figure_its_rows_and_its_downloads_hold_the_same() {
		String token = coordinator("artois");
		String dashboard = page("/tableau-de-bord?" + YEARS, token);
		for (JsonNode figure : json(ALL, token)) {
			if (OLD_THREE.contains(figure.get("key").asString())) {
				String link = figure.get("link").asString();
				String html = link.replace("&", "&amp;");
				long value = figure.get("value").asLong();
				assertThat(dashboard).contains("href=\"" + html + "\"");
				assertThat(page(figure.get("page").asString(), token)).contains(html);
				assertThat(page(link, token)).as(link)
					.containsPattern("<p class=\"count\" role=\"status\"><span>" + value + "</span>");
				assertThat(page(link, token).split("<tr>", -1).length - 1).as("rows of " + link)
					.isEqualTo((value == 0) ? 0 : (int) value + 1);
				assertThat(csv(figure.get("rows").asString(), token).lines().count() - 1).isEqualTo(value);
				HttpResponse<String> sheet = get(link.replace("/lignes", "/lignes.xlsx"), token, "*/*");
				assertThat(sheet.statusCode()).isEqualTo(200);
				assertThat(sheet.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
			}
		}
	}

	@Test
	void measures_are_counted_and_not_cases() {
		assertThat(figures(coordinator("artois"))).containsExactly(Map.entry("saisines-recues", 3L),
				Map.entry("mesures-en-cours", 3L), Map.entry("menages-loges", 1L));
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
		assertThat(figures(association("asso-escale"))).containsExactly(Map.entry("saisines-recues", 2L),
				Map.entry("mesures-en-cours", 2L), Map.entry("menages-loges", 1L));
	}

	@Test
	void another_territory_counts_nothing() {
		assertThat(figures(coordinator("montreuillois"))).containsExactly(Map.entry("saisines-recues", 0L),
				Map.entry("mesures-en-cours", 0L), Map.entry("menages-loges", 0L));
	}

	@Test
	void a_referrer_is_given_only_figures_whose_rows_it_may_see() {
		assertThat(figures(referrer("ccas-bethune"))).containsExactly(Map.entry("saisines-recues", 3L));
		assertThat(status("/api/figures/mesures-en-cours", referrer("ccas-bethune"))).isEqualTo(404);
		assertThat(status("/api/figures/mesures-en-cours/rows", referrer("ccas-bethune"))).isEqualTo(404);
		assertThat(status("/api/figures/attributions", association("asso-escale"))).isEqualTo(404);
	}

	@Test
	void a_landlord_and_a_service_are_given_none() {
		assertThat(figures(landlord())).isEmpty();
		assertThat(figures(service())).isEmpty();
		assertThat(page("/tableau-de-bord", landlord())).contains("Aucun chiffre ne vous est ouvert.");
	}

	@Test
	void the_state_reads_no_type_of_a_measure_and_small_counts_of_it_are_kept_back() {
		String rows = get("/api/figures/mesures-demarrees/rows?" + YEARS, etat(), "application/json").body();
		JsonNode shares = json("/api/figures/mesures-demarrees/shares?by=MEASURE_TYPE&from=2025-01-01&to=2025-12-31",
				etat());

		assertThat(rows).doesNotContain("ADSL", "VIAL", "ENVAUL");
		assertThat(shares).isNotEmpty().allSatisfy((share) -> {
			assertThat(share.get("keptBack").asBoolean()).isTrue();
			assertThat(share.get("value").isNull()).isTrue();
		});
		for (String notTold : List.of("mesures-demarrees/shares?by=MEASURE_TYPE&" + YEARS,
				"mesures-en-cours/shares?by=MEASURE_TYPE&from=2025-01-01&to=2025-12-31")) {
			assertThat(json("/api/figures/" + notTold, etat())).as(notTold).isEmpty();
		}
		assertThat(status("/api/figures/places-libres?" + YEARS, etat())).isEqualTo(404);
		assertThat(page("/tableau-de-bord/chiffres/mesures-demarrees?by=MEASURE_TYPE&from=2025-01-01&to=2025-12-31",
				etat()))
			.contains("Secret statistique");
	}

	@Test
	void each_figure_says_what_it_counts_and_when_and_is_defined_one_click_away() {
		String dashboard = page("/tableau-de-bord?" + YEARS, departement());
		String definitions = page("/tableau-de-bord/definitions", departement());

		assertThat(dashboard).contains("Au <time datetime=\"", "Hors des territoires couverts", "<svg", "Tension");
		for (JsonNode figure : json(ALL, departement())) {
			assertThat(figure.get("counts").asString()).isNotBlank();
			assertThat(figure.get("asOf").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
			assertThat(definitions).contains("id=\"" + figure.get("key").asString() + "\"");
			assertThat(dashboard).contains("/tableau-de-bord/definitions#" + figure.get("key").asString());
		}
		assertThat(definitions).doesNotContain("breakdown.", "unit.", "theme.");
	}

	@Test
	void a_period_that_ends_before_it_starts_and_a_territory_of_others_are_refused_politely() {
		assertThat(get("/api/figures?from=2026-02-01&to=2026-01-01", departement(), "application/json").body())
			.contains("La période se termine avant de commencer.");
		for (String wrong : List.of("from=2026-02-01&to=2026-01-01", "from=hier", "territory=nulle-part")) {
			assertThat(status("/api/figures?" + wrong, departement())).as(wrong).isEqualTo(400);
		}
		assertThat(status("/api/figures?territory=lens-henin", coordinator("artois"))).isEqualTo(400);
		assertThat(status("/api/figures/saisines-recues/rows?by=ailleurs", departement())).isEqualTo(400);
		assertThat(status("/api/figures/inconnu", departement())).isEqualTo(404);
	}

	@Test
	void nobody_without_a_token() {
		for (String path : List.of("/api/figures", "/api/figures/saisines-recues", "/api/figures/saisines-recues/rows",
				"/api/figures/saisines-recues/shares?by=MONTH", "/tableau-de-bord", "/tableau-de-bord/definitions",
				"/tableau-de-bord/chiffres/saisines-recues", "/tableau-de-bord/chiffres/saisines-recues/lignes",
				"/tableau-de-bord/chiffres/saisines-recues/lignes.csv", "/tableau-de-bord/direct")) {
			assertThat(status(path, null)).as(path).isEqualTo(401);
		}
	}

	private Map<String, Long> figures(String token) {
		Map<String, Long> figures = new LinkedHashMap<>();
		for (JsonNode figure : json("/api/figures?from=2026-01-01&to=2027-06-30", token)) {
			if (OLD_THREE.contains(figure.get("key").asString())) {
				figures.put(figure.get("key").asString(), figure.get("value").asLong());
			}
		}
		return figures;
	}

}
