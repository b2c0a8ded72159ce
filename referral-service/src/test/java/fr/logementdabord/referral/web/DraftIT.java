package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A saisine that is written in several goes.
 */
class DraftIT extends RunningService {

	private static final String DRAFTS = "/api/referrals/drafts";

	@Test
	void a_draft_is_begun_saved_resumed_and_sent() {
		Answer begun = post(REFERRER, DRAFTS, """
				{"answers": {"motive": "NO_RESOURCES", "household.members[0].familyName": "%s"}}"""
			.formatted(Saisines.FAMILY_NAME));
		assertThat(begun.status()).as(begun.body()).isEqualTo(201);
		String draft = begun.header("Location");
		assertThat(draft).matches("/api/referrals/drafts/DR-[0-9A-HJKMNP-TV-Z]{12}");
		JsonNode saved = save(draft, Saisines.ANSWERS, "1").json();
		assertThat(saved.get("version").asInt()).isEqualTo(2);
		assertThat(saved.get("fieldSet").asString()).isEqualTo("2026-1");
		assertThat(saved.get("settled").asInt()).isLessThan(saved.get("awaited").asInt());
		assertThat(saved.get("completeness").valueStream())
			.anyMatch((line) -> "urgency".equals(line.get("field").asString())
					&& "ANSWERED".equals(line.get("state").asString()));

		Answer sent = post(REFERRER, draft + "/submission", "");
		assertThat(sent.status()).as(sent.body()).isEqualTo(201);
		assertThat(sent.json().get("territory").asString()).isEqualTo("artois");
		String caseId = sent.json().get("caseId").asString();
		assertThat(get(REFERRER, draft).json().get("caseId").asString()).isEqualTo(caseId);
		assertThat(get(REFERRER, draft).body()).as("only its number is left").doesNotContain(Saisines.FAMILY_NAME);
		assertThat(get(REFERRER, DRAFTS + "?q=" + draft.substring(draft.indexOf("DR-"))).json().get("total").asInt())
			.isZero();
		assertThat(get(COORDINATOR, "/api/identities/" + caseId).body()).contains(Saisines.FAMILY_NAME);
	}

	@Test
	void a_program_reads_what_is_asked_today_and_what_may_be_answered() {
		JsonNode form = get(REFERRER, "/api/referrals/form").json();
		assertThat(form.get("fieldSet").asString()).isEqualTo("2026-1");
		assertThat(form.get("absences")).hasSize(4);
		JsonNode urgency = form.get("questions")
			.valueStream()
			.filter((question) -> "urgency".equals(question.get("field").asString()))
			.findFirst()
			.orElseThrow();
		assertThat(urgency.get("codes").valueStream().map(JsonNode::asString)).contains("URGENT");
		assertThat(urgency.get("need").asString()).isEqualTo("EXPECTED");
	}

	@Test
	void sending_twice_is_one_saisine_whoever_presses() {
		String draft = begin(Saisines.ANSWERS);
		String colleague = token("autre.ccas", "referrer", Set.of(), "ccas-bethune");
		Answer once = post(REFERRER, draft + "/submission", "");
		Answer twice = post(colleague, draft + "/submission", "");
		assertThat(twice.status()).isEqualTo(201);
		assertThat(twice.json()).isEqualTo(once.json());
	}

	@Test
	void a_refused_submission_stays_the_draft_it_was() {
		String draft = begin(Saisines.ANSWERS.replace("\"62119\"", "\"99999\"").replace("2007-03-15", "2031-02-30"));
		Answer refused = post(REFERRER, draft + "/submission", "");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactlyInAnyOrder("territoryBasis.communeInsee", "household.members[0].birthDate");
		JsonNode still = get(REFERRER, draft).json();
		assertThat(still.get("answers").get("household.members[0].familyName").get(0).asString())
			.isEqualTo(Saisines.FAMILY_NAME);
		assertThat(still.get("caseId").isNull()).isTrue();
		assertThat(save(draft, Saisines.ANSWERS, "1").status()).isEqualTo(200);
		assertThat(post(REFERRER, draft + "/submission", "").status()).isEqualTo(201);
	}

	@Test
	void a_draft_saved_by_a_colleague_meanwhile_is_not_overwritten() {
		String draft = begin(Saisines.ANSWERS);
		assertThat(save(draft, "{\"answers\": {\"motive\": \"OTHER\"}}", "1").status()).isEqualTo(200);
		Answer late = save(draft, "{\"answers\": {\"motive\": \"EVICTION\"}}", "1");
		assertThat(late.status()).isEqualTo(412);
		assertThat(late.json().get("actualVersion").asInt()).isEqualTo(2);
		assertThat(get(REFERRER, draft).json().get("answers").get("motive").get(0).asString()).isEqualTo("OTHER");
	}

	@Test
	void the_same_beginning_twice_is_one_draft() {
		String key = freshKey();
		Answer once = post(REFERRER, DRAFTS, Saisines.ANSWERS, key);
		assertThat(post(REFERRER, DRAFTS, Saisines.ANSWERS, key).json()).isEqualTo(once.json());
	}

	@Test
	void an_abandoned_draft_is_gone() {
		String draft = begin(Saisines.ANSWERS);
		assertThat(send(request(REFERRER, draft).DELETE()).status()).isEqualTo(204);
		assertThat(get(REFERRER, draft).status()).isEqualTo(404);
	}

	@Test
	void nothing_that_was_typed_can_be_read_in_the_database() {
		String draft = begin(Saisines.ANSWERS);
		String sent = begin(Saisines.ANSWERS);
		post(REFERRER, sent + "/submission", "");
		assertThat(draft).isNotEqualTo(sent);
		for (String collection : List.of("drafts", "intake_answers", "identity_vault", "commits", "events")) {
			for (Document stored : this.mongo.findAll(Document.class, collection)) {
				assertThat(stored.toJson()).as(collection)
					.doesNotContain(Saisines.FAMILY_NAME, Saisines.GIVEN_NAME, Saisines.WISH, "lundi", "62-12345",
							"MENTAL_HEALTH")
					.doesNotContainPattern("\\b607\\b");
			}
		}
	}

	@Test
	void the_commune_may_be_typed_by_its_name_and_a_commune_without_a_platform_is_answered_with_where_to_go() {
		String draft = begin(Saisines.ANSWERS.replace("\"62119\"", "\"Arras\""));
		JsonNode sent = post(REFERRER, draft + "/submission", "").json();
		assertThat(sent.get("territory").isNull()).isTrue();
		assertThat(sent.get("whereToGo").valueStream().map((place) -> place.get("who").asString())).contains("le 115",
				"la Maison du Département Solidarité de l’Arrageois");
	}

	@Test
	void too_much_is_refused_and_the_draft_is_as_it_was() {
		String draft = begin(Saisines.ANSWERS);
		Answer wordy = save(draft, "{\"answers\": {\"wish\": \"" + "x".repeat(5 << 20) + "\"}}", "1");
		assertThat(wordy.status()).isEqualTo(413);
		assertThat(get(REFERRER, draft).json().get("version").asInt()).isEqualTo(1);
	}

	private String begin(String json) {
		Answer begun = post(REFERRER, DRAFTS, json);
		assertThat(begun.status()).as(begun.body()).isEqualTo(201);
		return String.valueOf(begun.header("Location"));
	}

	private Answer save(String draft, String json, String version) {
		return send(request(REFERRER, draft).PUT(BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.header("If-Match", "\"" + version + "\""));
	}

}
