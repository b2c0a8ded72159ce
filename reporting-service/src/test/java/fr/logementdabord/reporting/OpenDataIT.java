package fr.logementdabord.reporting;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import fr.logementdabord.reporting.view.edition.FrozenContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anybody may read, and the observatory of the young, which not everybody may.
 */
class OpenDataIT extends RunningService {

	private static final String YEAR = "from=2026-01-01&to=2026-11-26";

	@Test
	void a_frozen_calendar_year_of_the_county_is_open_to_anybody_without_small_numbers_or_cases() {
		frozen("{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"}");
		frozen("{\"from\":\"2026-01-01\",\"to\":\"2026-11-26\"}");
		frozen("{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"territory\":\"artois\"}");

		HttpResponse<String> years = get("/api/open-data", null, "application/json");

		assertThat(years.body()).contains("\"year\":2024").doesNotContain("2026-01-01", "\"year\":2023");
		HttpResponse<String> year = get("/api/open-data/2024", null, "application/json");
		assertThat(year.statusCode()).isEqualTo(200);
		assertThat(year.headers().firstValue("ETag").orElse("")).hasSize(66);
		assertThat(year.body()).contains("saisines-recues").doesNotContain("LDA-");
		assertThat(get("/donnees-ouvertes", null, "text/html").body()).contains("/donnees-ouvertes/2024.csv");
		assertThat(get("/donnees-ouvertes/2024.csv", null, "*/*").body()).contains("Saisines reçues",
				"Avec le soutien de l’État");
		assertThat(get("/donnees-ouvertes/2024.xlsx", null, "*/*").statusCode()).isEqualTo(200);
		assertThat(status("/api/open-data/2023", null)).as("a territory is not published").isEqualTo(404);
		assertThat(status("/donnees-ouvertes/1999.csv", null)).isEqualTo(404);
		assertThat(send("POST", "/api/open-data", "{}", departement()).statusCode()).isEqualTo(405);
	}

	@Test
	void a_monitoring_with_the_scope_scrapes_the_figures_of_the_last_whole_month() {
		String path = "/api/figures/metrics";
		assertThat(status(path, null)).isEqualTo(401);
		for (String other : List.of(coordinator("artois"), association("asso-escale"), referrer("ccas-bethune"),
				landlord(), service(), partner("partenaire-demo"))) {
			assertThat(get(path, other, "text/plain").statusCode()).isEqualTo(403);
		}
		for (String reader : List.of(monitoring(), departement(), etat(), auditeur())) {
			HttpResponse<String> metrics = get(path, reader, "text/plain");
			assertThat(metrics.statusCode()).isEqualTo(200);
			assertThat(metrics.headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
			assertThat(metrics.body()).contains("# TYPE logement_dabord_county_figure gauge").doesNotContain("LDA-");
		}
	}

	@Test
	void what_is_published_has_the_hash_it_is_published_under() {
		String edition = frozen("{\"from\":\"2022-01-01\",\"to\":\"2022-12-31\"}");

		byte[] content = file(edition.replace("/api/reports", "/rapports") + ".json", etat());

		assertThat(get("/api/open-data", null, "application/json").body()).contains(
				FrozenContents.hashOf(new String(content, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void the_observatory_tells_of_households_whose_eldest_member_reaches_18_to_25() {
		JsonNode observatory = json("/api/observatory?" + YEAR, departement());

		for (JsonNode share : observatory.get("shares")) {
			assertThat(share.get("young").asLong()).as(share.get("figure").asString())
				.isLessThanOrEqualTo(share.get("all").asLong());
		}
		assertThat(observatory.get("young").get("chapters").findValuesAsString("key")).contains("REFERRALS", "OUTCOMES")
			.doesNotContain("GOVERNANCE", "NETWORK");
		assertThat(page("/observatoire?" + YEAR, departement())).contains("Les jeunes parmi tous les ménages",
				"bornes comprises");
		assertThat(get("/observatoire/export.csv?" + YEAR, departement(), "*/*").body()).contains("Saisines reçues");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api/observatory", "/observatoire", "/observatoire/export.csv", "/observatoire/export.xlsx" })
	void the_observatory_is_read_by_those_who_read_reports(String path) {
		assertThat(status(path, null)).isEqualTo(401);
		for (String other : List.of(association("asso-escale"), referrer("ccas-bethune"), landlord(), service())) {
			assertThat(get(path + "?" + YEAR, other, "*/*").statusCode()).as(path).isEqualTo(403);
		}
		assertThat(get(path + "?from=2025-01-01&to=2025-12-31", etat(), "*/*").statusCode()).isEqualTo(200);
		assertThat(get(path + "?" + YEAR, etat(), "*/*").statusCode()).isEqualTo(403);
		assertThat(get(path + "?territory=artois&" + YEAR, coordinator("artois"), "*/*").statusCode()).isEqualTo(200);
	}

	private String frozen(String report) {
		String edition = send("POST", "/api/reports/editions", report, departement()).headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(send("POST", edition + "/freeze", "", departement()).statusCode()).isEqualTo(204);
		return edition;
	}

}
