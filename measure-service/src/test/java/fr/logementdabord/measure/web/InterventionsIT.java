package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visits and team interventions: recorded by an association, followed as a cohort.
 */
class InterventionsIT extends RunningService {

	@Test
	void a_visit_is_recorded_followed_and_taken_away_with_its_cohort() {
		String id = begun(
				"{\"kind\":\"VEJ\",\"territory\":\"boulonnais\",\"judgedOn\":\"2026-09-01\",\"visitedOn\":\"2026-09-20\",\"contact\":\"MET\"}");
		assertThat(escale()
			.post("/api/interventions/" + id + "/status",
					"{\"status\":\"NOT_MEASURABLE_YET\",\"observedOn\":\"2026-10-01\"}")
			.status()).isEqualTo(200);
		await().untilAsserted(() -> {
			JsonNode rows = coordinator("boulonnais").get("/api/interventions?status=NOT_MEASURABLE_YET").json();
			assertThat(rows.get("items").toString()).contains(id);
		});
		assertThat(escale().get("/api/interventions", "Accept", "text/csv").body()).contains(id,
				"Pas encore mesurable");
		assertThat(escale().page("/preventions?kind=VEJ").body()).contains(id, "Pas encore mesurable");
		assertThat(escale().page("/preventions/" + id).body()).contains("Pas encore mesurable", "Boulonnais");
		assertThat(escale().page("/preventions/prevention.xlsx").status()).isEqualTo(200);
	}

	@Test
	void a_debt_outside_the_bounds_of_the_day_is_refused_beside_the_form() {
		Answer refused = escale().form("/preventions",
				Map.of("kind", "PEX", "territory", "artois", "requestedOn", "2026-10-05", "debt", "4 000,01"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("en dehors des seuils", "dette-pex-2021", "4 000,01");
		Answer accepted = escale().form("/preventions",
				Map.of("kind", "PEX", "territory", "artois", "requestedOn", "2026-10-05", "debt", "4 000,00"));
		assertThat(accepted.status()).isEqualTo(303);
	}

	@Test
	void a_case_that_one_does_not_support_cannot_be_named() {
		Answer refused = escale().post("/api/interventions",
				"{\"kind\":\"VEJ\",\"territory\":\"artois\",\"caseId\":\"LDA-7K3QX9M2TD4A\",\"judgedOn\":\"2026-09-01\",\"visitedOn\":\"2026-09-20\",\"contact\":\"MET\"}");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body()).contains("ne vous est pas accessible");
	}

	@Test
	void another_association_another_territory_and_everybody_else_see_nothing() {
		String id = begun(
				"{\"kind\":\"PEX\",\"territory\":\"artois\",\"requestedOn\":\"2026-10-05\",\"debtCents\":200000}");
		await().untilAsserted(() -> assertThat(escale().get("/api/interventions").body()).contains(id));
		for (Caller other : List.of(association("asso-autre"), coordinator("boulonnais"))) {
			assertThat(other.get("/api/interventions").body()).doesNotContain(id);
			assertThat(other.get("/api/interventions", "Accept", "text/csv").body()).doesNotContain(id);
			assertThat(other.page("/preventions").body()).doesNotContain(id);
			assertThat(other.page("/preventions/prevention.csv").body()).doesNotContain(id);
			assertThat(other.get("/api/interventions/" + id).status()).isEqualTo(404);
			assertThat(other.page("/preventions/" + id).status()).isEqualTo(404);
			assertThat(other
				.post("/api/interventions/" + id + "/status", "{\"status\":\"EVICTED\",\"observedOn\":\"2026-10-06\"}")
				.status()).isEqualTo(404);
		}
		for (Caller other : List.of(person("bailleur.habitat", "landlord", Set.of(), "habitat-demo"),
				person("etat", "state", Set.of(), "ddets"), person("ccas.bethune", "referrer", Set.of(), "ccas"))) {
			for (String path : List.of("/api/interventions", "/api/interventions/" + id, "/preventions",
					"/preventions/" + id, "/preventions/prevention.csv")) {
				assertThat(other.get(path).status()).as(path).isEqualTo(403);
			}
		}
		assertThat(department().post("/api/interventions", "{}").status()).isEqualTo(403);
		assertThat(department().page("/preventions/" + id).status()).isEqualTo(200);
		assertThat(nobody().get("/api/interventions").status()).isEqualTo(401);
	}

	private Caller escale() {
		return association("asso-prevention");
	}

	private String begun(String json) {
		Answer answer = escale().post("/api/interventions", json);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("interventionId").asString();
	}

}
