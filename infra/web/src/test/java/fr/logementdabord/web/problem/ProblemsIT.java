package fr.logementdabord.web.problem;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsIT extends OverHttp {

	private final String token = issuer.token("coordo.artois", List.of("coordinator"));

	@Test
	void a_refusal_is_a_409_in_its_own_words() {
		assertProblem(get("/api/things/refused", this.token), 409, "chose-deja-close", "Cette chose est déjà close.");
	}

	@Test
	void a_stale_version_is_a_412_with_both_versions() {
		HttpResponse<String> answer = get("/api/things/stale", this.token);
		assertProblem(answer, 412, "version-depassee", "Rechargez");
		assertThat(answer.body()).contains("\"expectedVersion\":3", "\"actualVersion\":4");
	}

	@Test
	void a_foreign_thing_and_an_unknown_path_are_404() {
		assertProblem(get("/api/things/other", this.token), 404, "introuvable", "Cette chose n’existe pas");
		assertProblem(get("/api/nothing-here", this.token), 404, "introuvable", "");
		assertProblem(get("/error", this.token), 404, "introuvable", "");
	}

	@Test
	void a_wrong_method_is_405_and_names_the_right_one() {
		HttpResponse<String> answer = send(request("/api/coordination", this.token).DELETE());
		assertProblem(answer, 405, "methode-non-permise", "");
		assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
	}

	@Test
	void malformed_json_is_400_and_quotes_nothing() {
		HttpResponse<String> answer = post("{Dupont");
		assertProblem(answer, 400, "corps-illisible", "");
		assertThat(answer.body()).doesNotContain("Dupont");
	}

	@Test
	void a_value_of_the_wrong_form_is_400_with_its_field() {
		HttpResponse<String> answer = post("{\"label\":\"a\",\"part\":{\"label\":\"b\",\"birthDate\":\"Dupont\"}}");
		assertProblem(answer, 400, "donnees-invalides", "");
		assertThat(answer.body()).contains("\"field\":\"part.birthDate\"").doesNotContain("Dupont");
	}

	@Test
	void invalid_fields_are_told_in_french_one_by_one() {
		HttpResponse<String> answer = post("{\"label\":\" \",\"birthDate\":\"2999-01-01\"}");
		assertProblem(answer, 400, "donnees-invalides", "");
		assertThat(answer.body()).contains("\"field\":\"label\"", "Ne doit pas être vide.", "\"field\":\"birthDate\"",
				"Doit être une date dans le passé.");
	}

	@Test
	void a_missing_or_unreadable_parameter_is_400_with_its_name() {
		assertThat(get("/api/days", this.token).body()).contains("\"field\":\"on\"", "nécessaire");
		HttpResponse<String> answer = get("/api/days?on=demain", this.token);
		assertProblem(answer, 400, "donnees-invalides", "");
		assertThat(answer.body()).contains("\"field\":\"on\"").doesNotContain("demain");
	}

	@Test
	void a_nul_in_what_is_looked_for_is_400_before_any_list_is_asked() {
		assertProblem(get("/api/things?q=a%00b", this.token), 400, "demande-invalide", "");
		assertThat(get("/api/nothing-here?q=%2500", this.token).statusCode()).as("a per cent sign").isEqualTo(404);
	}

	@Test
	void another_content_type_is_415() {
		assertProblem(send(request("/api/things", this.token).header("Content-Type", "text/plain")
			.POST(BodyPublishers.ofString("x"))), 415, "format-non-reconnu", "");
	}

	@Test
	void too_much_is_413_announced_or_not() {
		String large = "{\"label\":\"" + "a".repeat(1_100_000) + "\"}";
		assertThat(post(large).statusCode()).isEqualTo(413);
		HttpResponse<String> chunked = send(
				request("/api/things", this.token).header("Content-Type", "application/json")
					.header("Idempotency-Key", "key-0001")
					.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()))));
		assertProblem(chunked, 413, "envoi-trop-volumineux", "");
	}

	@Test
	void an_outage_is_503_to_be_tried_again_and_names_no_machine() {
		HttpResponse<String> answer = get("/api/things/outage", this.token);
		assertProblem(answer, 503, "service-indisponible", "renvoyée");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(answer.body()).doesNotContain("mongodb");
	}

	@Test
	void a_bug_is_500_with_a_reference_and_nothing_of_the_inside() {
		HttpResponse<String> answer = get("/api/things/bug", this.token);
		assertProblem(answer, 500, "erreur-interne", "");
		assertThat(answer.body()).contains("\"incident\"")
			.doesNotContain("Jeanne", "IllegalState", "java.", "fr.logementdabord");
	}

	@Test
	void a_page_that_cannot_be_rendered_is_a_whole_page_about_it() {
		HttpResponse<String> answer = send(request("/broken", this.token).header("Accept", "text/html"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("<h1>Erreur interne</h1>", "Référence à communiquer")
			.doesNotContain("nothing", "SpEL");
	}

	@Test
	void a_browser_gets_a_french_page() {
		// when
		HttpResponse<String> answer = send(request("/rien", this.token).header("Accept",
				"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
		// then
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.body()).contains("<html lang=\"fr\"", "<h1>Introuvable</h1>", "Revenir à l’accueil");
	}

	@Test
	void a_browser_without_login_gets_a_page_too() {
		HttpResponse<String> answer = send(request("/saisines").header("Accept", "text/html"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("<h1>Connexion nécessaire</h1>");
	}

	@Test
	void a_hostile_address_is_refused_without_explanations() {
		HttpResponse<String> answer = send(request("/api/me;x=%252e", this.token));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("Exception", "StrictHttpFirewall");
	}

	private HttpResponse<String> post(String body) {
		return send(request("/api/things", this.token).header("Content-Type", "application/json")
			.header("Idempotency-Key", "key-0001")
			.POST(BodyPublishers.ofString(body)));
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String code, String detail) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("\"type\":\"urn:logementdabord:probleme:" + code + "\"",
				"\"status\":" + status, "\"title\":", "\"detail\":", detail);
	}

}
