package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Advice as the coordinator reads it, follows it or departs from it.
 */
class AdviceIT extends RunningService {

	private static final String TWO_VULNERABILITIES = """
			{"imlOutcome": "DOES_NOT_ANSWER", "difficulties": ["LEFT_CHILD_PROTECTION", "ISOLATION"]}""";

	@Test
	void the_coordinator_reads_why_and_why_not_rule_by_rule() {
		String caseId = substantiated(Saisines.melleD(), TWO_VULNERABILITIES);
		JsonNode advice = get(COORDINATOR, "/api/referrals/" + caseId + "/advice").json();
		assertThat(advice.get("ruleSet").asString()).isEqualTo("2022-01");
		assertThat(advice.get("advised").valueStream().map(JsonNode::asString)).contains("ENVAUL")
			.doesNotContain("VIAL", "IML");
		String page = get(COORDINATOR, "/saisines/" + caseId + "/conseil", "text/html").body();
		assertThat(page).contains("Moins de 25 ans à la date de la saisine", "19\u00A0ans",
				"Troubles psychiques ou conduites addictives", "Isolement, Sortant de l’ASE", "Non rempli",
				"règle locale par défaut", "délibération 2023-326, lignes 490-492", "Ce conseil ne décide rien");
		assertThat(get(COORDINATOR, "/saisines/" + caseId, "text/html").body())
			.contains("Pourquoi cette mesure, pourquoi pas une autre");
	}

	@Test
	void a_decision_otherwise_than_advised_needs_a_motive_and_is_recorded_with_the_rules_of_the_day() {
		String caseId = substantiated(Saisines.melleD(), TWO_VULNERABILITIES);
		String path = "/api/referrals/" + caseId + "/orientation";
		Answer refused = post(COORDINATOR, path, """
				{"measureType": "VIAL", "reason": "Addiction évoquée en entretien"}""");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().get("type").asString()).endsWith(":motif-d-ecart-necessaire");
		assertThat(post(COORDINATOR, path, """
				{"measureType": "VIAL", "reason": "Addiction évoquée en entretien", "overrideMotive": "BECAUSE"}""")
			.status()).isEqualTo(400);
		Answer decided = post(COORDINATOR, path, """
				{"measureType": "VIAL", "reason": "Addiction évoquée en entretien",
				 "overrideMotive": "FACT_OUTSIDE_THE_FILE"}""");
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		JsonNode given = get(COORDINATOR, "/api/referrals/" + caseId).json().get("orientation").get("advice");
		assertThat(given.get("ruleSet").asString()).isEqualTo("2022-01");
		assertThat(given.get("advised").valueStream().map(JsonNode::asString)).contains("ENVAUL");
		assertThat(given.get("overrideMotive").asString()).isEqualTo("FACT_OUTSIDE_THE_FILE");
		assertThat(get(COORDINATOR, "/saisines/" + caseId + "/conseil", "text/html").body())
			.contains("Élément qui n’est pas dans le dossier");
		assertThat(get(STATE, "/api/referrals/" + caseId).json().get("orientation").has("advice")).isFalse();
	}

	@Test
	void another_solution_alone_is_decided_and_the_closure_is_proposed_at_once() {
		String caseId = substantiated(Saisines.saisine("62119", "1980-01-01", "OTHER"), """
				{"imlOutcome": "ANSWERS_THE_NEED", "difficulties": ["ISOLATION", "PET"]}""");
		Answer decided = post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", """
				{"otherSolution": "IML", "reason": "L’IML répond au besoin"}""");
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		assertThat(decided.json().get("status").asString()).isEqualTo("CLOSURE_PROPOSED");
		assertThat(get(COORDINATOR, "/saisines/" + caseId, "text/html").body()).contains("Intermédiation locative",
				"Clore la saisine");
	}

	@Test
	void the_rules_are_read_and_exported_by_version() {
		assertThat(get(STATE, "/saisines/regles?version=2021-01", "text/html").body())
			.contains("du 01/01/2021 au 31/12/2021", "Cumul d’au moins deux difficultés");
		assertThat(get(STATE, "/saisines/regles", "text/html").body()).contains("Version 2022-01", "en vigueur");
		assertThat(get(STATE, "/saisines/regles?version=1999", "text/html").status()).isEqualTo(404);
		assertThat(rules()).startsWith("\uFEFFversion;from;to;advice;rule;").contains("ENVAUL-1");
	}

	@Test
	void a_change_of_rules_shows_which_open_referrals_would_get_other_advice() {
		String young = substantiated(Saisines.melleD(), TWO_VULNERABILITIES);
		String older = substantiated(Saisines.saisine("62119", "1980-01-01", "OTHER"), TWO_VULNERABILITIES);
		String changed = rules().replace("AT_MOST;24;", "AT_MOST;17;")
			.replace("2022-01;2022-01-01", "2027-01;2027-01-01");
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			JsonNode rows = csv(changed).json();
			assertThat(rows.valueStream().map((row) -> row.get("caseId").asString())).contains(young)
				.doesNotContain(older);
			JsonNode row = rows.valueStream()
				.filter((one) -> one.get("caseId").asString().equals(young))
				.findFirst()
				.get();
			assertThat(row.get("before").asString()).contains("ENVAUL");
			assertThat(row.get("after").asString()).doesNotContain("ENVAUL");
		});
		assertThat(preview(COORDINATOR, changed, "show").body()).contains(young, "Effet de la version 2027-01");
		assertThat(preview(OTHER_COORDINATOR, changed, "show").body()).doesNotContain(young);
		assertThat(preview(COORDINATOR, changed, "export").body()).startsWith("\uFEFFDossier;").contains(young);
		assertThat(get(COORDINATOR, "/api/referrals/" + young + "/advice").json()
			.get("advised")
			.valueStream()
			.map(JsonNode::asString)).as("nothing was changed").contains("ENVAUL");
	}

	@Test
	void a_wrong_file_of_rules_is_told_line_by_line() {
		String wrong = rules().replace("ENVAUL-1;;AGE;AT_MOST;24", "ENVAUL-1;;AGE;AT_MOST;vingt");
		Answer page = preview(COORDINATOR, wrong, "show");
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("Ligne 3, colonne number", "Un nombre entier est nécessaire");
		assertThat(csv(wrong).json().get("errors")).hasSize(1);
		assertThat(preview(COORDINATOR, "", "show").status()).isEqualTo(400);
	}

	private String substantiated(String saisine, String factFinding) {
		String caseId = submitted(REFERRER, saisine);
		for (List<String> step : List.of(List.of("acknowledgement", "{}"), List.of("fact-finding", factFinding))) {
			assertThat(post(COORDINATOR, "/api/referrals/" + caseId + "/" + step.getFirst(), step.getLast()).status())
				.isEqualTo(200);
		}
		return caseId;
	}

	private String rules() {
		return get(COORDINATOR, "/saisines/regles/export?version=2022-01", "*/*").body();
	}

	private Answer csv(String rules) {
		return send(request(COORDINATOR, "/api/referrals/orientation-rules/preview")
			.POST(BodyPublishers.ofString(rules, StandardCharsets.UTF_8))
			.header("Content-Type", "text/csv;charset=UTF-8"));
	}

	private Answer preview(String token, String rules, String action) {
		String body = """
				--limit\r
				Content-Disposition: form-data; name="action"\r
				\r
				%s\r
				--limit\r
				Content-Disposition: form-data; name="file"; filename="regles.csv"\r
				Content-Type: text/csv\r
				\r
				%s\r
				--limit--\r
				""".formatted(action, rules);
		return send(request(token, "/saisines/regles/apercu").POST(BodyPublishers.ofString(body))
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.header("Accept", "text/html,*/*"));
	}

}
