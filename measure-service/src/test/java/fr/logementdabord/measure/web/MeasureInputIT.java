package fr.logementdabord.measure.web;

import java.net.http.HttpRequest.BodyPublishers;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is sent is read field by field, and what is wrong is told in French.
 */
class MeasureInputIT extends RunningService {

	private static String running = "";

	@BeforeEach
	void thereIsARunningMeasure() {
		if (running.isEmpty()) {
			running = running("asso-saisie", "artois", "ADSL");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			unitCostCents | -1                | Un montant ne peut pas être négatif.
			unitCostCents | 4120.5            | Un montant en centimes entiers est attendu.
			unitCostCents | 1e300             | Un nombre est attendu.
			unitCostCents | null              | Cette information est nécessaire.
			unitCostCents | "beaucoup"        | Un nombre est attendu.
			places        | 0                 | Un nombre de 1 à 1000 est attendu.
			places        | 1.5               | Un nombre entier est attendu.
			year          | 1926              | 2019
			year          | 3026              | 2019
			territory     | "arrageois"       | Cette valeur ne figure pas dans la liste.
			measureType   | "AVDL"            | Cette valeur ne figure pas dans la liste.
			provider      | "l'association é" | Un identifiant est attendu
			measureType   | "SOLIBAIL"        | Ce type de mesure n’était pas financé cette année-là.
			provider      | ["asso"]          | Cette information est nécessaire.
			""")
	void an_agreement_with_a_wrong_field_is_told_which(String field, String value, String sentence) {
		String json = """
				{"provider":"asso-saisie-2","territory":"artois","measureType":"ADSL","year":2026,"places":1,"unitCostCents":1}"""
			.replaceFirst("\"" + field + "\":[^,}]*", "\"" + field + "\":" + value);

		Answer answer = department().post("/api/agreements", json);

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(problems(answer)).hasSize(1);
		assertThat(problems(answer).get(0).path("field").asString()).isEqualTo(field);
		assertThat(problems(answer).get(0).path("message").asString()).contains(sentence);
	}

	@Test
	void all_wrong_fields_are_told_at_once() {
		assertThat(problems(department().post("/api/agreements", "{}"))).hasSize(6);
		assertThat(problems(association("asso-saisie").post("/api/measures/" + running + "/end", "{}"))).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1019-01-01", "2018-12-31", "9999-12-31", "2026-02-30", "hier", "31/12/2026" })
	void a_day_in_the_far_past_or_future_or_that_does_not_exist_is_refused(String day) {
		Answer answer = association("asso-saisie").post("/api/measures/" + running + "/reviews",
				"{\"kind\":\"INITIAL\",\"heldOn\":\"%s\"}".formatted(day));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(problems(answer).get(0).path("field").asString()).isEqualTo("heldOn");
		assertThat(answer.body()).doesNotContain(day);
	}

	@Test
	void an_end_before_the_start_is_refused() {
		Answer answer = association("asso-saisie").post("/api/measures/" + running + "/end", """
				{"endedOn":"%s","reason":"OTHER","destination":"UNKNOWN"}""".formatted(today().minusDays(1)));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("type")).isEqualTo("urn:logementdabord:probleme:end-is-before-start");
		assertThat(answer.text("detail")).isEqualTo("La fin de la mesure ne peut pas précéder son démarrage.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "\"x\"", "{", "null" })
	void what_is_not_an_object_is_refused(String body) {
		assertThat(department().post("/api/agreements", body).status()).isEqualTo(400);
	}

	@Test
	void a_command_needs_a_key() {
		Caller api = department();
		Answer answer = Caller.send(
				api.request("/api/agreements", "Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("type")).endsWith(":cle-idempotence-absente");
	}

	@Test
	void an_agreement_is_signed_once_for_the_same_association_territory_measure_and_year() {
		String first = agreement("asso-unique", "artois", "ADSL", 4);

		assertThat(agreement("asso-unique", "artois", "ADSL", 4)).isEqualTo(first);
		Answer other = department().post("/api/agreements",
				"""
						{"provider":"asso-unique","territory":"artois","measureType":"ADSL","year":%d,"places":9,"unitCostCents":1}"""
					.formatted(today().getYear()));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.text("type")).endsWith(":agreement-is-already-signed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "size=101", "size=0", "page=-1", "page=x", "status=SLEEPING" })
	void a_list_is_asked_for_within_bounds(String query) {
		assertThat(department().get("/api/measures?" + query).status()).isEqualTo(400);
	}

	@Test
	void a_search_that_looks_like_a_pattern_is_taken_as_it_is() {
		assertThat(department().get("/api/measures?q=.*").json().path("total").asInt()).isZero();
		assertThat(department().get("/api/measures?q=%5C").json().path("total").asInt()).isZero();
		assertThat(department().get("/api/measures?q=%5BLDA").status()).isEqualTo(200);
	}

	private static JsonNode problems(Answer answer) {
		return answer.json().path("errors");
	}

}
