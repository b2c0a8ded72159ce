package fr.logementdabord.reporting;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.view.edition.FrozenContents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The activity report, from a question of a moment to an edition that never changes.
 */
class ActivityReportIT extends RunningService {

	private static final String YEAR = "from=2026-01-01&to=2026-11-26";

	private static final String REPORT = "/api/reports/activity?" + YEAR;

	private static final String EDITIONS = "/api/reports/editions";

	static Stream<String> readings() {
		return Stream.of("/rapports", "/rapports/activite?" + YEAR, "/rapports/activite.pdf?" + YEAR,
				"/rapports/activite.xlsx?" + YEAR, "/rapports/activite.csv?" + YEAR,
				"/rapports/activite/ecarts?" + YEAR, "/rapports/editions.csv", "/rapports/editions.xlsx", REPORT,
				"/api/reports/activity/changes?first=2026-11-01&" + YEAR, EDITIONS);
	}

	@Test
	void it_is_read_for_a_territory_and_as_it_was_known_on_a_past_day() {
		assertThat(value(json(REPORT, departement()), "saisines-recues")).isEqualTo(6);
		assertThat(value(json(REPORT + "&territory=artois", coordinator("artois")), "saisines-recues")).isEqualTo(3);
		assertThat(value(json(REPORT + "&asOf=2026-11-22", departement()), "saisines-recues")).isZero();
		assertThat(json("/api/reports/activity/changes?first=2026-11-22&" + YEAR, departement()).get("figures")
			.findValuesAsString("figure")).contains("saisines-recues");
		assertThat(page("/rapports/activite/ecarts?first=2026-11-22&" + YEAR, departement())).contains("Compte en plus",
				SmallCounty.MELLE_D);
	}

	@Test
	void what_explains_a_difference_tells_no_type_of_a_measure_and_nothing_of_a_household() {
		String changes = "/api/reports/activity/changes?first=2026-11-22&from=2026-01-01&to=2026-12-31";
		for (String reader : List.of(auditeur(), departement(), coordinator("artois"))) {
			String where = reader.equals(auditeur()) || reader.equals(departement()) ? "" : "&territory=artois";
			JsonNode steps = json(changes + where, reader).get("steps");
			assertThat(steps.findValuesAsString("kind")).contains("MEASURE_STARTED", "REFERRAL_SUBMITTED");
			assertThat(steps.findValues("details")).isNotEmpty().allMatch(JsonNode::isEmpty);
			assertThat(steps.toString()).doesNotContain("ADSL", "VIAL", "ENVAUL", "A-1", "2008");
		}
		for (String other : List.of(etat(), coordinator("lens-henin"))) {
			assertThat(status(changes + "&territory=artois", other)).isEqualTo(403);
		}
	}

	@Test
	void the_document_bears_the_mention_of_the_states_support_that_article_7_demands() throws IOException {
		try (PDDocument document = Loader.loadPDF(file("/rapports/activite.pdf?" + YEAR, departement()))) {
			assertThat(new PDFTextStripper().getText(document)).contains("Rapport d’activité, Pas-de-Calais",
					"avec le soutien de l’État", "Saisines reçues");
		}
		assertThat(csv("/rapports/activite.csv?" + YEAR, departement())).contains("Avec le soutien de l’État",
				"Saisines reçues");
	}

	@Test
	void a_frozen_edition_keeps_its_content_over_a_rebuild_and_tells_what_was_recorded_since() {
		// given
		String edition = openedOn(null);
		assertThat(
				send("PUT", edition + "/sections/LIMITS", "{\"text\":\"Manque de T1.\"}", departement()).statusCode())
			.isEqualTo(204);
		assertThat(send("POST", edition + "/questions", "{\"text\":\"Combien d’équivalents temps plein ?\"}",
				departement())
			.statusCode()).isEqualTo(204);
		// when
		assertThat(send("POST", edition + "/freeze", "", departement()).statusCode()).isEqualTo(204);
		// then
		JsonNode frozen = json(edition, departement());
		String hash = frozen.get("seal").get("hash").asString();
		String page = edition.replace("/api/reports", "/rapports");
		assertThat(FrozenContents.hashOf(file(page + ".json", departement()))).isEqualTo(hash);
		assertThat(page(page, departement())).contains(hash, "Manque de T1.", "Combien d’équivalents temps plein ?")
			.doesNotContain("Figer le rapport");
		assertThat(problem(send("PUT", edition + "/sections/LIMITS", "{\"text\":\"Autre.\"}", departement()), 409))
			.contains("edition-figee");
		// when
		assertThat(post("/tableau-de-bord/exploitation/vues/caseJourneys/reconstruction", Map.of(), departement()))
			.isEqualTo(302);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(page("/tableau-de-bord/exploitation", departement())).contains("En service",
					"value=\"100\""));
		// then
		assertThat(json(edition, departement()).get("seal").get("hash").asString()).isEqualTo(hash);
		assertThat(json(edition + "/corrections", departement()).get("figures").size()).isZero();
		// when
		String conference = "C-" + UUID.randomUUID().toString().substring(0, 8);
		say(List.of(new ReceivedEvent("conference-" + conference + "/1", "/referral-service",
				"fr.logementdabord.referral.case-conference-held.v1", "conference-" + conference, 1, 1,
				SmallCounty.ODD_PROVIDER, "essai", null, Instant.now().truncatedTo(ChronoUnit.MILLIS),
				("{\"conferenceId\":\"%s\",\"caseId\":\"%s\",\"territory\":\"boulonnais\",\"heldOn\":\"2026-11-25\","
						+ "\"householdTookPart\":true,\"organisations\":2}")
					.formatted(conference, SmallCounty.ODD_PROVIDER)
					.getBytes(StandardCharsets.UTF_8))));
		// then
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(
					json(edition + "/corrections", departement()).get("figures").findValuesAsString("figure"))
				.containsExactly("concertations"));
		assertThat(page(page + "/corrections", departement())).contains(SmallCounty.ODD_PROVIDER, "enregistré le");
		assertThat(json(edition, departement()).get("seal").get("hash").asString()).isEqualTo(hash);
	}

	@Test
	void whoever_may_not_read_the_rows_reads_no_small_number_and_no_draft() {
		String edition = openedOn("artois");
		assertThat(status(edition, etat())).isEqualTo(404);
		assertThat(send("POST", edition + "/freeze", "", departement()).statusCode()).isEqualTo(204);

		assertThat(json(edition, coordinator("artois")).get("masked").asBoolean()).isFalse();
		for (String other : List.of(etat(), coordinator("boulonnais"))) {
			assertThat(problem(get(edition, other, "application/json"), 403))
				.as("the county less all other territories is this one")
				.contains("rapport-non-communicable");
		}
		String year = opened("{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"}");
		assertThat(send("POST", year + "/freeze", "", departement()).statusCode()).isEqualTo(204);
		JsonNode masked = json(year, etat());
		assertThat(masked.get("masked").asBoolean()).isTrue();
		assertThat(masked.toString()).contains("saisines-recues").doesNotContain("LDA-");
		assertThat(problem(get(REPORT, etat(), "application/json"), 403)).contains("rapport-non-communicable");
		assertThat(status("/api/reports/activity?from=2025-01-01&to=2025-12-31", etat())).isEqualTo(200);
		assertThat(status(edition + "/corrections", etat())).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "from=2026-02-01&to=2026-01-01,to", "from=2000-01-01&to=2026-01-01,to", "territory=paris,territory",
			"asOf=2999-01-01,asOf", "asOf=hier,asOf", "from=hier,from" })
	void what_cannot_be_is_refused_field_by_field(String query, String field) {
		assertThat(problem(get("/api/reports/activity?" + query, departement(), "application/json"), 400))
			.contains("\"field\":\"" + field + "\"");
	}

	@Test
	void a_report_is_not_frozen_before_its_period_is_over_nor_without_having_been_read() {
		HttpResponse<String> opened = send("POST", EDITIONS, "{\"from\":\"2026-01-01\",\"to\":\"2099-12-31\"}",
				departement());
		assertThat(problem(opened, 409)).contains("periode-trop-longue");
		String future = send("POST", EDITIONS, "{\"from\":\"2090-01-01\",\"to\":\"2099-12-31\"}", departement())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(problem(send("POST", future + "/freeze", "", departement()), 409)).contains("periode-en-cours");
		assertThat(post(future.replace("/api/reports", "/rapports") + "/gel",
				Map.of("idempotencyKey", "sans-relecture"), departement()))
			.isEqualTo(400);
	}

	@ParameterizedTest
	@MethodSource("readings")
	void those_who_read_reports_read_them_and_nobody_else(String path) {
		assertThat(status(path, null)).isEqualTo(401);
		for (String other : List.of(association("asso-escale"), referrer("ccas-bethune"), landlord(), service())) {
			assertThat(get(path, other, "*/*").statusCode()).as(path).isEqualTo(403);
		}
		assertThat(get(path, auditeur(), "*/*").statusCode()).as(path).isEqualTo(200);
	}

	@Test
	void only_the_department_writes() {
		String edition = openedOn("lens-henin");
		for (String other : List.of(etat(), auditeur(), coordinator("lens-henin"), association("asso-escale"))) {
			assertThat(send("POST", EDITIONS, "{\"from\":\"2026-01-01\",\"to\":\"2026-11-26\"}", other).statusCode())
				.isEqualTo(403);
			assertThat(send("PUT", edition + "/sections/LIMITS", "{\"text\":\"x\"}", other).statusCode())
				.isEqualTo(403);
			assertThat(send("POST", edition + "/questions", "{\"text\":\"x\"}", other).statusCode()).isEqualTo(403);
			assertThat(send("PUT", edition + "/questions/Q-1/answer", "{\"text\":\"x\"}", other).statusCode())
				.isEqualTo(403);
			assertThat(send("DELETE", edition + "/questions/Q-1", "", other).statusCode()).isEqualTo(403);
			assertThat(send("POST", edition + "/freeze", "", other).statusCode()).isEqualTo(403);
			assertThat(post(edition.replace("/api/reports", "/rapports") + "/gel",
					Map.of("confirmed", "true", "idempotencyKey", "un-autre"), other))
				.isEqualTo(403);
		}
	}

	private String openedOn(@Nullable String territory) {
		String where = (territory != null) ? ",\"territory\":\"" + territory + "\"" : "";
		return opened("{\"from\":\"2026-01-01\",\"to\":\"2026-11-26\"" + where + "}");
	}

	private String opened(String edition) {
		HttpResponse<String> opened = send("POST", EDITIONS, edition, departement());
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		return opened.headers().firstValue("Location").orElseThrow();
	}

	// -1 where the number is kept back
	private static long value(JsonNode report, String figure) {
		for (JsonNode chapter : report.get("chapters")) {
			for (JsonNode entry : chapter.get("entries")) {
				if (entry.get("figure").asString().equals(figure)) {
					JsonNode value = entry.get("values").get(0);
					return value.get("keptBack").asBoolean() ? -1 : value.get("number").asLong();
				}
			}
		}
		throw new AssertionError("no figure " + figure);
	}

	private static String problem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		return response.body();
	}

}
