package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralApiIT extends RunningService {

	@Test
	void a_referral_goes_from_submission_to_orientation() {
		Answer submitted = post(REFERRER, "/api/referrals", Saisines.melleD());
		assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
		String caseId = submitted.json().get("caseId").asString();
		assertThat(caseId).matches("LDA-[0-9A-HJKMNP-TV-Z]{12}");
		assertThat(submitted.header("Location")).isEqualTo("/api/referrals/" + caseId);
		assertThat(submitted.header("ETag")).isEqualTo("\"1\"");
		assertThat(submitted.json().get("territory").asString()).isEqualTo("artois");
		assertThat(submitted.json().get("status").asString()).isEqualTo("SUBMITTED");

		assertThat(step(caseId, "acknowledgement", "{}")).isEqualTo("ACKNOWLEDGED");
		assertThat(step(caseId, "fact-finding", Saisines.FACT_FINDING)).isEqualTo("FACT_FINDING_COMPLETED");
		assertThat(step(caseId, "orientation", Saisines.ORIENTATION)).isEqualTo("ORIENTED");

		JsonNode detail = get(COORDINATOR, "/api/referrals/" + caseId).json();
		assertThat(detail.get("version").asInt()).isEqualTo(4);
		assertThat(detail.get("orientation").get("measureType").asString()).isEqualTo("ADSL");
		assertThat(detail.get("orientation").get("reason").asString()).isEqualTo("Sans solution depuis deux mois");
		assertThat(detail.get("factFinding").get("difficulties")).hasSize(2);
		assertThat(detail.get("history")).hasSize(4);
	}

	@Test
	void programs_read_the_list_line_by_line_sorted_as_they_ask_and_a_known_state_not_twice() {
		String today = submitted(REFERRER, Saisines.melleD());
		String before = submitted(REFERRER, onPaper("62119", "2020-03-02"));
		String sorted = "/api/referrals?sort=submittedOn";
		eventually().untilAsserted(
				() -> assertThat(get(REFERRER, sorted, "application/x-ndjson").body()).contains(today, before));

		Answer lines = get(REFERRER, sorted, "application/x-ndjson");
		assertThat(days(lines)).isSorted().contains("2020-03-02");
		assertThat(days(get(REFERRER, "/api/referrals?sort=-submittedOn", "application/x-ndjson")))
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(get(REFERRER, sorted + "&size=1").json().get("items").get(0).get("submittedOn").asString())
			.isEqualTo(days(lines).getFirst());
		Answer same = send(request(REFERRER, sorted).header("Accept", "application/x-ndjson")
			.header("If-None-Match", String.valueOf(lines.header("ETag")))
			.GET());
		assertThat(same.status()).isEqualTo(304);
		assertThat(get(REFERRER, "/api/referrals?sort=motive").body()).contains("ne se trie pas ainsi");
	}

	private static List<String> days(Answer lines) {
		return lines.body().lines().map((line) -> JSON.readTree(line).get("submittedOn").asString()).toList();
	}

	@Test
	void papers_of_2021_are_written_down_with_the_day_of_each_step() {
		String caseId = submitted(REFERRER, onPaper("62119", "2021-03-01"));
		assertThat(refused(caseId, "acknowledgement", "{'acknowledgedOn': '2021-02-28'}")).contains("01/03/2021");
		assertThat(refused(caseId, "acknowledgement", "{'acknowledgedOn': '2999-01-01'}")).contains("futur");
		step(caseId, "acknowledgement", json("{'acknowledgedOn': '2021-03-04'}"));
		assertThat(refused(caseId, "fact-finding", found("2021-03-03"))).contains("04/03/2021");
		step(caseId, "fact-finding", json(found("2021-03-30")));
		assertThat(refused(caseId, "orientation", decided("2021-03-29"))).contains("30/03/2021");
		step(caseId, "orientation", json(decided("2021-04-06")));
		assertThat(refused(caseId, "closure", closed("2021-04-05"))).contains("06/04/2021");
		step(caseId, "closure", json(closed("2021-04-20")));
		assertThat(refused(caseId, "reopening", "{'reason': 'HOUSEHOLD_CAME_BACK', 'reopenedOn': '2021-12-01'}"))
			.contains("jusqu’au 17/10/2021");

		JsonNode detail = get(COORDINATOR, "/api/referrals/" + caseId).json();
		assertThat(detail.get("submittedOn").asString()).isEqualTo("2021-03-01");
		assertThat(detail.get("factFinding").get("completedOn").asString()).isEqualTo("2021-03-30");
		assertThat(detail.get("orientation").get("decidedOn").asString()).isEqualTo("2021-04-06");
		assertThat(detail.get("orientation").get("advice").get("ruleSet").asString()).as("the rules of that day")
			.isEqualTo("2021-01");
		assertThat(detail.get("end").get("on").asString()).isEqualTo("2021-04-20");
	}

	@Test
	void a_file_of_2019_keeps_the_measure_of_its_time() {
		String caseId = submitted(REFERRER, onPaper("62119", "2019-05-06"));
		step(caseId, "acknowledgement", json("{'acknowledgedOn': '2019-05-07'}"));
		step(caseId, "fact-finding", json(found("2019-05-20")));
		String orientation = "{'measureType': '%s', 'reason': 'Repris du registre', 'decidedOn': '2019-06-03'}";
		assertThat(refused(caseId, "orientation", orientation.formatted("ADSL"))).contains("SOLIBAIL");
		assertThat(step(caseId, "orientation", json(orientation.formatted("SOLIBAIL")))).isEqualTo("ORIENTED");
	}

	/** The territory of Saint-Omer opened on the first of January 2021. */
	@ParameterizedTest
	@CsvSource({ "2020-12-31,", "2021-01-01,audomarois" })
	void the_day_of_the_saisine_decides_the_coverage(String day, @Nullable String territory) {
		Answer submitted = post(REFERRER, "/api/referrals", onPaper("62765", day));
		assertThat(submitted.json().path("territory").asStringOpt().orElse(null)).isEqualTo(territory);
	}

	@Test
	void the_same_request_again_returns_the_first_result() {
		String key = freshKey();
		Answer first = post(REFERRER, "/api/referrals", Saisines.melleD(), key);
		String caseId = first.json().get("caseId").asString();
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		Answer again = post(REFERRER, "/api/referrals", Saisines.melleD(), key);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json()).isEqualTo(first.json());
		Answer corrected = post(REFERRER, "/api/referrals", Saisines.saisine("62119", "1990-01-01", "OTHER"), key);
		assertThat(corrected.json()).as("the key stands for the first request").isEqualTo(first.json());
		assertThat(
				get(COORDINATOR, "/api/identities/" + caseId).json().get("members").get(0).get("birthDate").asString())
			.isEqualTo(Saisines.BIRTH_DATE);
	}

	@Test
	void the_same_step_again_returns_the_first_result() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String key = freshKey();
		Answer first = post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}", key);
		post(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding", Saisines.FACT_FINDING);
		Answer again = post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}", key);
		assertThat(again.json()).isEqualTo(first.json());
		assertThat(again.header("ETag")).isEqualTo("\"2\"");
	}

	@Test
	void two_people_with_the_same_key_are_two_referrals() {
		String key = freshKey();
		Answer one = post(REFERRER, "/api/referrals", Saisines.melleD(), key);
		Answer other = post(OTHER_REFERRER, "/api/referrals", Saisines.melleD(), key);
		assertThat(other.json().get("caseId")).isNotEqualTo(one.json().get("caseId"));
	}

	@Test
	void a_decision_on_an_older_version_is_refused() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		Answer late = send(request(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding")
			.POST(BodyPublishers.ofString(Saisines.FACT_FINDING))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", freshKey())
			.header("If-Match", "\"1\""));
		assertThat(late.status()).isEqualTo(412);
		assertThat(late.json().get("actualVersion").asInt()).isEqualTo(2);
	}

	@Test
	void a_referral_of_a_commune_that_is_not_covered_is_recorded_for_the_department() {
		Answer submitted = post(REFERRER, "/api/referrals", Saisines.saisine("62041", "1990-01-01", "OTHER"));
		assertThat(submitted.status()).isEqualTo(201);
		assertThat(submitted.json().get("territory").isNull()).isTrue();
		String caseId = submitted.json().get("caseId").asString();
		assertThat(get(DEPARTMENT, "/api/referrals/" + caseId).status()).isEqualTo(200);
		assertThat(get(REFERRER, "/api/referrals/" + caseId).status()).isEqualTo(200);
		assertThat(get(COORDINATOR, "/api/referrals/" + caseId).status()).isEqualTo(404);
		assertThat(post(REFERRER, "/api/referrals/" + caseId + "/withdrawal", """
				{"reason": "OTHER_SOLUTION"}""").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "62461,montreuillois", "62447,montreuillois", "62498,lens-henin" })
	void the_commune_decides_the_territory(String commune, String territory) {
		Answer submitted = post(REFERRER, "/api/referrals", Saisines.saisine(commune, "1990-01-01", "OTHER"));
		assertThat(submitted.json().get("territory").asString()).isEqualTo(territory);
	}

	@Test
	void a_refusal_is_a_problem_in_french() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		Answer refused = post(COORDINATOR, "/api/referrals/" + caseId + "/closure", """
				{"reason": "OBJECTIVE_REACHED", "destination": "UNKNOWN"}""");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(refused.json().get("type").asString())
			.isEqualTo("urn:logementdabord:probleme:orientation-non-decidee");
	}

	@Test
	void envaul_is_refused_at_25() {
		String caseId = submitted(REFERRER, Saisines.saisine("62119", "1990-01-01", "OTHER"));
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		post(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding", Saisines.FACT_FINDING);
		Answer refused = post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", """
				{"measureType": "ENVAUL", "reason": "Jeune"}""");
		assertThat(refused.json().get("type").asString())
			.isEqualTo("urn:logementdabord:probleme:envaul-moins-de-25-ans");
	}

	@Test
	void wrong_fields_are_told_one_by_one() {
		Answer answer = post(REFERRER, "/api/referrals", Saisines.saisine("99999", "2031-02-30", "BECAUSE"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactlyInAnyOrder("household.members[0].birthDate", "territoryBasis.communeInsee", "motive");
		assertThat(answer.body()).doesNotContain(Saisines.FAMILY_NAME, "99999", "2031");
	}

	@Test
	void wrong_fields_of_a_step_are_told_too() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String path = "/api/referrals/" + caseId;
		assertThat(post(COORDINATOR, path + "/fact-finding", """
				{"imlOutcome": "NO", "difficulties": ["PET", "X"]}""").json().get("errors")).hasSize(2);
		assertThat(post(COORDINATOR, path + "/orientation", """
				{"measureType": "AVDL", "housing": {"communesWished": ["75056"]}}""").json().get("errors"))
			.hasSizeGreaterThanOrEqualTo(3);
		assertThat(post(COORDINATOR, path + "/withdrawal", "{}").json().get("errors")).hasSize(1);
		assertThat(post(COORDINATOR, path + "/closure", "{}").json().get("errors")).hasSize(2);
	}

	@Test
	void a_command_needs_a_key_and_a_readable_body_of_a_reasonable_size() {
		Answer noKey = send(request(REFERRER, "/api/referrals").POST(BodyPublishers.ofString(Saisines.melleD()))
			.header("Content-Type", "application/json"));
		assertThat(noKey.status()).isEqualTo(400);
		assertThat(post(REFERRER, "/api/referrals", "{\"household\":").status()).isEqualTo(400);
		assertThat(post(REFERRER, "/api/referrals", "[]").status()).isEqualTo(400);
		assertThat(post(REFERRER, "/api/referrals", "null").status()).isEqualTo(400);
		assertThat(post(REFERRER, "/api/referrals", "{\"wish\": \"" + "x".repeat(5 << 20) + "\"}").status())
			.isEqualTo(413);
	}

	@Test
	void violence_is_for_those_who_need_to_know() {
		String caseId = submitted(REFERRER, Saisines.saisine("62119", "1990-01-01", "VIOLENCE"));
		assertThat(get(COORDINATOR, "/api/referrals/" + caseId).json().get("motive").asString()).isEqualTo("VIOLENCE");
		JsonNode county = get(DEPARTMENT, "/api/referrals/" + caseId).json();
		assertThat(county.get("motive").asString()).isEqualTo("OTHER");
		assertThat(county.has("communeInsee")).isFalse();
		assertThat(county.has("communeName")).isFalse();
	}

	@Test
	void difficulties_and_the_measure_are_for_those_who_work_with_the_household() {
		String caseId = oriented();
		JsonNode state = get(STATE, "/api/referrals/" + caseId).json();
		assertThat(state.get("factFinding").has("difficulties")).isFalse();
		assertThat(state.get("orientation").has("measureType")).isFalse();
		assertThat(state.get("orientation").has("reason")).isFalse();
		JsonNode department = get(DEPARTMENT, "/api/referrals/" + caseId).json();
		assertThat(department.get("factFinding").has("difficulties")).isFalse();
		assertThat(department.get("orientation").get("measureType").asString()).isEqualTo("ADSL");
	}

	private static String onPaper(String commune, String day) {
		return Saisines.onPaper(Saisines.saisine(commune, "1990-01-01", "OTHER"), LocalDate.parse(day));
	}

	private static String found(String day) {
		return "{'imlOutcome': 'DOES_NOT_ANSWER', 'difficulties': [], 'completedOn': '" + day + "'}";
	}

	private static String decided(String day) {
		return "{'otherSolution': 'COMMON_LAW', 'reason': 'Droit commun', 'overrideMotive': 'OTHER', 'decidedOn': '"
				+ day + "'}";
	}

	private static String closed(String day) {
		return "{'reason': 'OBJECTIVE_REACHED', 'destination': 'UNKNOWN', 'closedOn': '" + day + "'}";
	}

	private static String json(String singleQuoted) {
		return singleQuoted.replace('\'', '"');
	}

	private String refused(String caseId, String step, String json) {
		Answer answer = post(COORDINATOR, "/api/referrals/" + caseId + "/" + step, json(json));
		assertThat(answer.status()).as(answer.body()).isIn(400, 409);
		return answer.body();
	}

	private String step(String caseId, String step, String json) {
		Answer answer = post(COORDINATOR, "/api/referrals/" + caseId + "/" + step, json);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().get("status").asString();
	}

}
