package fr.logementdabord.referral.web;

import java.time.Duration;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session of the network from its plan to its count, and situations that are given only
 * when nobody can be recognised.
 */
class NetworkSessionsIT extends RunningService {

	@Test
	void a_session_is_planned_on_the_page_held_and_counted() {
		Answer sent = form(COORDINATOR, "/rencontres/nouvelle", "sessionKind", "TRAINING", "theme", "HOARDING",
				"territory", "artois", "sessionOn", "2026-01-15", "audience", "SOCIAL_WORKERS", "organisations",
				"ccas-bethune, asso-escale");
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		String page = sent.header("Location").substring(sent.header("Location").indexOf("/rencontres"));
		assertThat(get(COORDINATOR, page, "text/html").body()).contains("Formation", "Syndrome de Diogène", "Prévue");
		assertThat(form(COORDINATOR, page + "/presence", "attendance", "asso-escale : 3\nccas-bethune : douze").body())
			.contains("Nombre de participants", "Un nombre de 1 à", "ccas-bethune : douze");
		assertThat(form(COORDINATOR, page + "/presence", "attendance", "asso-escale : 3\nccas-bethune : 12").status())
			.isEqualTo(302);
		assertThat(get(COORDINATOR, page, "text/html").body()).contains("Tenue", "15");
		String id = page.substring(page.lastIndexOf('/') + 1);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(get(COORDINATOR, "/rencontres/export?kind=TRAINING&year=2026", "*/*").body())
						.contains(id + ";Formation;Syndrome de Diogène;Artois", ";15"));
		assertThat(get(COORDINATOR, "/rencontres?kind=GEP", "text/html").body()).doesNotContain(id);
	}

	@Test
	void organisations_see_the_sessions_they_are_invited_to_and_territories_their_own() {
		String id = planned(COORDINATOR, "GEP", "artois", "[\"ccas-bethune\"]");
		String county = planned(DEPARTMENT, "CLUB", null, "[]");
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			assertThat(listed(DEPARTMENT)).contains(id, county);
			assertThat(listed(COORDINATOR)).contains(id, county);
			assertThat(listed(OTHER_COORDINATOR)).contains(county).doesNotContain(id);
			assertThat(listed(REFERRER)).contains(id).doesNotContain(county);
			assertThat(listed(OTHER_REFERRER)).doesNotContain(id, county);
			assertThat(listed(STATE)).contains(id, county);
		});
		assertThat(get(REFERRER, "/api/network-sessions/" + id).status()).isEqualTo(200);
		for (String token : List.of(OTHER_REFERRER, OTHER_COORDINATOR, ASSOCIATION)) {
			assertThat(get(token, "/api/network-sessions/" + id).status()).isEqualTo(404);
		}
		assertThat(post(OTHER_COORDINATOR, "/api/network-sessions/" + id + "/cancellation", "{\"reason\":\"OTHER\"}")
			.status()).isEqualTo(404);
		assertThat(post(COORDINATOR, "/api/network-sessions", plan("GEP", "lens-henin", "[]")).status()).isEqualTo(400);
		assertThat(post(COORDINATOR, "/api/network-sessions", "{}").json().get("errors")).hasSize(4);
	}

	@Test
	void situations_are_given_without_anybody_in_them_and_only_when_enough_look_alike() {
		String id = planned(COORDINATOR, "GEP", "artois", "[]");
		String path = "/api/network-sessions/" + id + "/cases";
		String caseId = submitted(REFERRER, likeNobodyElse());
		assertThat(post(OTHER_COORDINATOR, path, bring(caseId, "Comment garder le lien ?")).status()).isEqualTo(404);
		assertThat(post(COORDINATOR, path, bring(caseId, "Comment garder le lien avec " + Saisines.GIVEN_NAME + " ?"))
			.status()).isEqualTo(200);

		Answer telling = post(COORDINATOR, path + "/export", "");
		assertThat(telling.status()).isEqualTo(409);
		assertThat(telling.json().get("type").asString()).endsWith(":situations-reconnaissables");
		assertThat(telling.json().get("errors").get(0).get("message").asString())
			.isEqualTo("Situation 1 : le texte contient un nom du ménage.");
		assertThat(telling.body()).doesNotContain(Saisines.GIVEN_NAME, caseId);

		post(COORDINATOR, path + "/removal", bring(caseId, ""));
		post(COORDINATOR, path, bring(caseId, "Comment garder le lien ?"));
		Answer alone = post(COORDINATOR, path + "/export", "");
		assertThat(alone.json().get("errors").get(0).get("message").asString()).contains("trop peu de ménages");

		for (int i = 0; i < 5; i++) {
			submitted(REFERRER, likeNobodyElse());
		}
		Answer given = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> post(COORDINATOR, path + "/export", ""), (answer) -> answer.status() == 200);
		assertThat(given.header("Content-Disposition")).contains("situations-gep.csv");
		assertThat(given.body())
			.contains("Situation;Âge;Ménage;Logement", "1;Moins de 25 ans;Groupe", "Comment garder le lien ?")
			.doesNotContain(caseId, "Béthune", "Artois", Saisines.FAMILY_NAME, "ccas");
		assertThat(get(COORDINATOR, "/rencontres/" + id, "text/html").body()).contains(caseId);
		assertThat(get(DEPARTMENT, "/rencontres/" + id, "text/html").body()).doesNotContain(caseId);
		assertThat(get(STATE, "/api/network-sessions/" + id).body()).doesNotContain(caseId);
	}

	/**
	 * Young and housed: alone even where the least is told, beside what other tests send.
	 */
	private static String likeNobodyElse() {
		return Saisines.saisine("62119", "2004-02-03", "OTHER")
			.replace("SINGLE_WOMAN", "GROUP")
			.replace("ROUGH_SLEEPING", "RENTED_SOCIAL");
	}

	private static String bring(String caseId, String question) {
		return "{\"caseId\": \"%s\", \"question\": \"%s\"}".formatted(caseId, question);
	}

	private String planned(String token, String kind, String territory, String organisations) {
		Answer answer = post(token, "/api/network-sessions", plan(kind, territory, organisations));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("sessionId").asString();
	}

	private static String plan(String kind, String territory, String organisations) {
		return """
				{"kind": "%s", "theme": "MENTAL_HEALTH", "territory": %s, "heldOn": "2026-03-10",
				 "audience": "NETWORK", "organisations": %s}""".formatted(kind,
				(territory != null) ? "\"" + territory + "\"" : "null", organisations);
	}

	private List<String> listed(String token) {
		JsonNode page = get(token, "/api/network-sessions?size=100").json();
		return page.get("items").valueStream().map((row) -> row.get("sessionId").asString()).toList();
	}

}
