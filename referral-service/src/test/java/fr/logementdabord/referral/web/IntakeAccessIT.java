package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The addresses of the form and its drafts, asked by everybody.
 */
class IntakeAccessIT extends RunningService {

	private static final List<String> OTHERS = List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER,
			SERVICE);

	@Test
	void a_draft_is_its_organisations_and_nobody_elses() {
		String draft = draft();
		String api = "/api/referrals/drafts/" + draft;
		String page = "/saisines/brouillons/" + draft;
		String colleague = token("autre.ccas", "referrer", Set.of(), "ccas-bethune");
		assertThat(get(REFERRER, api).status()).isEqualTo(200);
		assertThat(get(colleague, api).status()).as("a colleague can finish it").isEqualTo(200);
		for (String token : List.of(OTHER_REFERRER, COORDINATOR, OTHER_COORDINATOR)) {
			assertThat(get(token, api).status()).isEqualTo(404);
			assertThat(get(token, page, "text/html").status()).isEqualTo(404);
			assertThat(put(token, api).status()).isEqualTo(404);
			assertThat(post(token, api + "/submission", "").status()).isEqualTo(404);
			assertThat(form(token, page).status()).isEqualTo(404);
			assertThat(form(token, page + "/abandon").status()).isEqualTo(404);
			assertThat(delete(token, api).status()).isEqualTo(404);
			assertThat(get(token, "/api/referrals/drafts?q=" + draft).json().get("total").asInt()).isZero();
			assertThat(get(token, "/saisines/brouillons", "text/html").body()).doesNotContain(draft);
			assertThat(get(token, "/saisines/brouillons/export").body()).doesNotContain(draft);
		}
		assertThat(get(REFERRER, "/api/referrals/drafts?q=" + draft).json().get("total").asInt()).isEqualTo(1);
		String nobodys = token("sans.org", "referrer", Set.of(), null);
		assertThat(get(nobodys, api).status()).isEqualTo(404);
		assertThat(post(nobodys, "/api/referrals/drafts", "{}").status()).isEqualTo(403);
	}

	@Test
	void only_referrers_and_coordinators_write_drafts() {
		String draft = draft();
		for (String token : OTHERS) {
			assertThat(statuses(token, draft)).containsOnly(403);
		}
		assertThat(statuses(null, draft)).containsOnly(401);
	}

	@Test
	void what_belongs_to_a_case_is_nobodys_without_a_token_and_not_the_landlords() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		List<String> read = List.of("/api/referrals/" + caseId + "/attachments",
				"/api/referrals/" + caseId + "/attachments/AT-000000000000", "/saisines/" + caseId + "/pieces",
				"/api/referrals/" + caseId + "/answers", "/saisines/" + caseId + "/reponses",
				"/api/referrals/" + caseId + "/situations", "/saisines/" + caseId + "/situations",
				"/api/referrals/" + caseId + "/tracking", "/saisines/" + caseId + "/suivi");
		for (String path : read) {
			assertThat(get(null, path).status()).as(path).isEqualTo(401);
			assertThat(get(OTHER_COORDINATOR, path).status()).as(path).isEqualTo(404);
			assertThat(get(OTHER_REFERRER, path).status()).as(path).isEqualTo(404);
			for (String token : List.of(LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
				assertThat(get(token, path).status()).as(path).isEqualTo(403);
			}
		}
		for (String path : List.of("/api/referrals/out-of-coverage", "/saisines/hors-couverture",
				"/saisines/hors-couverture/export")) {
			assertThat(get(null, path).status()).as(path).isEqualTo(401);
		}
		for (String path : List.of("/saisines/" + caseId + "/situations", "/api/referrals/" + caseId + "/attachments",
				"/saisines/" + caseId + "/pieces")) {
			assertThat(form(null, path).status()).as(path).isEqualTo(401);
			assertThat(form(DEPARTMENT, path).status()).as(path).isEqualTo(403);
		}
		assertThat(post(null, "/api/referrals/" + caseId + "/situations", "{}").status()).isEqualTo(401);
		assertThat(post(DEPARTMENT, "/api/referrals/" + caseId + "/situations", "{}").status()).isEqualTo(403);
	}

	@Test
	void the_files_of_a_draft_are_its_organisations() {
		String draft = draft();
		String api = "/api/referrals/drafts/" + draft + "/attachments";
		String page = "/saisines/brouillons/" + draft + "/pieces";
		for (String path : List.of(api, api + "/AT-000000000000", page)) {
			assertThat(get(null, path).status()).isEqualTo(401);
			assertThat(get(OTHER_REFERRER, path).status()).isEqualTo(404);
			assertThat(get(DEPARTMENT, path).status()).isEqualTo(403);
		}
		assertThat(delete(OTHER_REFERRER, api + "/AT-000000000000").status()).isEqualTo(404);
		assertThat(form(OTHER_REFERRER, page).status()).isEqualTo(404);
		assertThat(form(OTHER_REFERRER, page + "/AT-000000000000/retrait").status()).isEqualTo(404);
		assertThat(form(DEPARTMENT, page + "/AT-000000000000/retrait").status()).isEqualTo(403);
	}

	private List<Integer> statuses(@Nullable String token, String draft) {
		String api = "/api/referrals/drafts/" + draft;
		String page = "/saisines/brouillons/" + draft;
		return List.of(get(token, "/api/referrals/form").status(), get(token, "/api/referrals/drafts").status(),
				post(token, "/api/referrals/drafts", "{}").status(), get(token, api).status(), put(token, api).status(),
				delete(token, api).status(), post(token, api + "/submission", "").status(),
				get(token, "/saisines/brouillons", "text/html").status(),
				get(token, "/saisines/brouillons/export").status(), get(token, page, "text/html").status(),
				form(token, page).status(), form(token, page + "/abandon").status());
	}

	private String draft() {
		return post(REFERRER, "/api/referrals/drafts", "{\"answers\": {\"motive\": \"OTHER\"}}").json()
			.get("draftId")
			.asString();
	}

	private Answer put(@Nullable String token, String path) {
		return send(request(token, path).PUT(BodyPublishers.ofString("{}")).header("Content-Type", "application/json"));
	}

}
