package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The keys of the vault and the log of who reads it, as the Department and auditors see
 * them.
 */
class VaultIT extends RunningService {

	private static final List<String> READ = List.of("/api/referrals/vault/keys", "/saisines/coffre",
			"/api/referrals/access-log", "/saisines/acces", "/saisines/acces/export");

	private static final List<String> STRANGERS = List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, PARTNER,
			SERVICE);

	@Test
	void only_the_department_and_auditors_read_and_only_the_department_changes_keys() {
		for (String path : READ) {
			assertThat(get(null, path).status()).as(path).isEqualTo(401);
			STRANGERS.forEach((token) -> assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(403));
			List.of(DEPARTMENT, AUDITOR)
				.forEach((token) -> assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(200));
		}
		String keys = "/api/referrals/vault/keys";
		assertThat(post(null, keys, "").status()).isEqualTo(401);
		assertThat(form(null, "/saisines/coffre/cles").status()).isEqualTo(401);
		assertThat(form(null, "/saisines/acces/verification").status()).isEqualTo(401);
		STRANGERS.forEach((token) -> assertThat(form(token, "/saisines/acces/verification").status()).isEqualTo(403));
		for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
			assertThat(post(token, keys, "").status()).isEqualTo(403);
			assertThat(post(token, keys + "/1a2b3c4d/removal", "").status()).isEqualTo(403);
			assertThat(form(token, "/saisines/coffre/cles").status()).isEqualTo(403);
			assertThat(form(token, "/saisines/coffre/cles/1a2b3c4d/retrait").status()).isEqualTo(403);
		}
		assertThat(get(AUDITOR, "/saisines/coffre", "text/html").body())
			.doesNotContain("<form method=\"post\" action=\"/saisines/coffre");
	}

	@Test
	void a_new_key_seals_at_once_what_is_there_follows_and_a_key_in_use_stays() {
		String before = submitted(REFERRER, Saisines.melleD());
		post(REFERRER, "/api/referrals/" + before + "/withdrawal", "{\"reason\": \"UNREACHABLE\"}");
		String old = current().get("keyId").asString();
		eventually().until(() -> !"RUNNING"
			.equals(get(AUDITOR, "/api/referrals/vault/keys").json().path("rotation").path("state").asString("")));
		Answer begun = post(DEPARTMENT, "/api/referrals/vault/keys", "");
		assertThat(begun.status()).isEqualTo(202);
		String fresh = begun.json().get("keyId").asString();
		assertThat(fresh).isNotEqualTo(old);
		assertThat(current().get("keyId").asString()).isEqualTo(fresh);

		String after = submitted(REFERRER, Saisines.melleD());
		assertThat(sealed(after)).contains("1." + fresh + ".").doesNotContain("1." + old + ".");
		eventually().untilAsserted(
				() -> assertThat(sealed(before)).contains("1." + fresh + ".").doesNotContain("1." + old + "."));
		for (String caseId : List.of(before, after)) {
			assertThat(get(COORDINATOR, "/api/identities/" + caseId).body()).contains(Saisines.FAMILY_NAME);
		}
		eventually().untilAsserted(() -> assertThat(marks(before)).as("who comes back is found, by the new key too")
			.isEqualTo(marks(after)));
		eventually().untilAsserted(() -> assertThat(nameMarks(before)).as("by a name too").isEqualTo(nameMarks(after)));

		Answer refused = post(DEPARTMENT, "/api/referrals/vault/keys/" + fresh + "/removal", "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("cle-courante");
		assertThat(post(DEPARTMENT, "/api/referrals/vault/keys/00000000/removal", "").status()).isEqualTo(404);
		assertThat(get(DEPARTMENT, "/saisines/coffre", "text/html").body()).contains("Clé courante", fresh, old,
				"Identités", "<progress");
	}

	@Test
	void a_reading_is_found_on_the_page_by_its_case_and_by_its_account_and_the_chain_is_verified() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		get(COORDINATOR, "/api/identities/" + caseId);
		get(REFERRER, "/api/identities?caseId=" + caseId);
		JsonNode rows = get(AUDITOR, "/api/referrals/access-log?about=" + caseId).json();
		assertThat(rows.get("total").asInt()).isEqualTo(2);
		assertThat(rows.get("items").get(0).get("login").asString()).isEqualTo("ccas.bethune");
		assertThat(rows.get("items").get(0).get("why").asString()).isEqualTo("/api/identities");
		assertThat(get(AUDITOR, "/api/referrals/access-log?login=coordo.artois&what=FULL&about=" + caseId).json()
			.get("total")
			.asInt()).isEqualTo(1);
		assertThat(get(AUDITOR, "/api/referrals/access-log?to=2020-01-01").json().get("total").asInt()).isZero();
		assertThat(get(AUDITOR, "/saisines/acces?about=" + caseId, "text/html").body())
			.contains(caseId, "Identité entière", "coordo.artois")
			.doesNotContain(Saisines.FAMILY_NAME);
		assertThat(get(AUDITOR, "/saisines/acces/export?about=" + caseId, "*/*").body()).contains(caseId, "Empreinte");
		assertThat(get(AUDITOR, "/saisines/acces", "text/html").body()).contains("Lectures");

		assertThat(form(AUDITOR, "/saisines/acces/verification").status()).isIn(200, 302, 303);
		eventually().untilAsserted(() -> assertThat(get(AUDITOR, "/saisines/acces", "text/html").body())
			.contains("Intact", "vérifiées le"));
	}

	@Test
	void the_department_gives_a_person_all_that_is_held_and_that_is_written_down() {
		String caseId = oriented();
		String page = "/saisines/" + caseId + "/droit-acces";
		for (String path : List.of(page, page + ".pdf")) {
			assertThat(get(null, path, "*/*").status()).isEqualTo(401);
			for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, AUDITOR, PARTNER,
					SERVICE)) {
				assertThat(get(token, path, "*/*").status()).isEqualTo(403);
			}
		}
		assertThat(get(DEPARTMENT, "/saisines/LDA-000000000000/droit-acces", "text/html").status()).isEqualTo(404);
		OTHERS.say("/api/timelines/" + caseId,
				"{\"caseId\":\"%s\",\"steps\":[{\"kind\":\"HOUSEHOLD_MOVED_IN\",\"on\":\"2026-12-03\",\"sentence\":\"Entrée dans le logement.\"}]}"
					.formatted(caseId));
		OTHERS.say("/internal/cases/" + caseId + "/reviews",
				"[{\"title\":\"Bilan initial\",\"heldOn\":\"2026-12-20\",\"summary\":\"Le bail est à son nom.\",\"findings\":[{\"domain\":\"Budget\",\"score\":\"3, en progrès\"}]}]");
		assertThat(get(DEPARTMENT, page, "text/html").body()).as("what the other services hold too")
			.contains("Bilan initial", "20/12/2026", "Le bail est à son nom.", "3, en progrès")
			.contains("Votre parcours", "03/12/2026", "Entrée dans le logement.")
			.contains(Saisines.FAMILY_NAME, Saisines.GIVEN_NAME, Saisines.WISH, "Sans solution depuis deux mois",
					"Qui a lu ces données", "15/03/2007");
		assertThat(get(DEPARTMENT, page + ".pdf", "*/*").body()).startsWith("%PDF");
		assertThat(
				get(AUDITOR, "/api/referrals/access-log?what=DISCLOSURE&about=" + caseId).json().get("total").asInt())
			.isEqualTo(2);
	}

	@Test
	void nobody_is_given_a_part_of_what_is_held_while_another_service_does_not_answer() {
		String caseId = oriented();
		for (String silent : List.of("/internal/cases/" + caseId + "/reviews", "/api/timelines/" + caseId)) {
			OTHERS.failAt(silent);
			for (String path : List.of("/droit-acces", "/droit-acces.pdf")) {
				Answer answer = get(DEPARTMENT, "/saisines/" + caseId + path, "text/html,*/*");
				assertThat(answer.status()).as(silent).isEqualTo(503);
				assertThat(answer.body()).contains("le document serait incomplet", "Réessayez dans quelques minutes")
					.doesNotContain(Saisines.FAMILY_NAME, Saisines.WISH);
			}
			OTHERS.say(silent, silent.startsWith("/internal") ? "[]" : "{\"steps\":[]}");
		}
		assertThat(get(DEPARTMENT, "/saisines/" + caseId + "/droit-acces", "text/html").status()).isEqualTo(200);
	}

	private JsonNode current() {
		return get(AUDITOR, "/api/referrals/vault/keys").json().get("keys").get(0);
	}

	/** The household and the answers of a case as they stand in the database. */
	private String sealed(String caseId) {
		return this.mongo.findOne(Query.query(Criteria.where("caseId").is(caseId)), Document.class, "identity_vault")
			.toJson() + this.mongo.findById(caseId, Document.class, "intake_answers").toJson();
	}

	private Set<String> nameMarks(String caseId) {
		return Set.copyOf(
				this.mongo.findOne(Query.query(Criteria.where("caseId").is(caseId)), Document.class, "identity_vault")
					.getList("nameMarks", String.class));
	}

	private List<String> marks(String caseId) {
		return this.mongo.findById(caseId, Document.class, "identity_marks")
			.getList("marks", String.class)
			.stream()
			.sorted()
			.toList();
	}

}
