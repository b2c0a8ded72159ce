package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The addresses of a case, asked by everybody; every address at all:
 * {@link AccessMatrixIT}.
 */
class AccessIT extends RunningService {

	private static final List<String> STEPS = List.of("acknowledgement", "fact-finding", "orientation", "withdrawal",
			"closure", "reopening");

	private static final List<String> PAGE_STEPS = List.of("reception", "etayage", "orientation", "retrait", "cloture",
			"reouverture");

	private static final List<String> RULES_IN_THE_OPEN = List.of("/api/referrals/orientation-rules",
			"/saisines/regles", "/saisines/regles/export");

	private static final List<String> DIRECTORY = List.of("/api/organisations", "/saisines/annuaire",
			"/saisines/annuaire/export");

	private static final List<String> DUPLICATE_STEPS = List.of("/api/referrals/duplicates/{duplicateId}/judgement",
			"/api/referrals/duplicates/{duplicateId}/undo", "/saisines/doublons/{duplicateId}/reponse",
			"/saisines/doublons/{duplicateId}/annulation");

	@Test
	void without_a_token_there_is_nothing() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		for (String path : List.of("/api/referrals", "/api/referrals/" + caseId, "/api/identities?caseId=" + caseId,
				"/api/identities/" + caseId, "/saisines", "/saisines/export", "/saisines/nouvelle",
				"/saisines/" + caseId)) {
			assertThat(get(null, path).status()).as(path).isEqualTo(401);
		}
		assertThat(post(null, "/api/referrals", Saisines.melleD()).status()).isEqualTo(401);
		assertThat(post(null, "/saisines/nouvelle", "").status()).isEqualTo(401);
		STEPS.forEach((step) -> assertThat(post(null, "/api/referrals/" + caseId + "/" + step, "{}").status())
			.isEqualTo(401));
		PAGE_STEPS
			.forEach((step) -> assertThat(post(null, "/saisines/" + caseId + "/" + step, "").status()).isEqualTo(401));
	}

	@Test
	void only_referrers_and_coordinators_refer() {
		for (String token : List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
			assertThat(post(token, "/api/referrals", Saisines.melleD()).status()).isEqualTo(403);
			assertThat(get(token, "/saisines/nouvelle").status()).isEqualTo(403);
			assertThat(post(token, "/saisines/nouvelle", "").status()).isEqualTo(403);
		}
		String nobodys = token("sans.org", "referrer", Set.of(), null);
		assertThat(post(nobodys, "/api/referrals", Saisines.melleD()).status()).isEqualTo(403);
	}

	@Test
	void a_case_is_seen_by_its_own_people_only() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		Map<String, Integer> expected = new LinkedHashMap<>();
		expected.put(REFERRER, 200);
		expected.put(COORDINATOR, 200);
		expected.put(DEPARTMENT, 200);
		expected.put(STATE, 200);
		expected.put(AUDITOR, 200);
		expected.put(OTHER_REFERRER, 404);
		expected.put(OTHER_COORDINATOR, 404);
		expected.put(ASSOCIATION, 404);
		expected.put(OTHER_ASSOCIATION, 404);
		expected.put(LANDLORD, 403);
		expected.put(PARTNER, 403);
		expected.put(SERVICE, 403);
		expected.forEach((token, status) -> {
			assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(status);
			assertThat(get(token, "/saisines/" + caseId, "text/html").status()).isEqualTo(status);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "acknowledgement", "fact-finding", "orientation", "closure", "reopening" })
	void only_the_coordinator_of_the_territory_decides(String step) {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String path = "/api/referrals/" + caseId + "/" + step;
		for (String token : List.of(REFERRER, ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
			assertThat(post(token, path, "{}").status()).isEqualTo(403);
		}
		assertThat(post(OTHER_COORDINATOR, path, "{}").status()).isEqualTo(404);
		String page = "/saisines/" + caseId + "/" + PAGE_STEPS.get(STEPS.indexOf(step));
		assertThat(form(REFERRER, page).status()).isEqualTo(403);
		assertThat(form(DEPARTMENT, page).status()).isEqualTo(403);
		assertThat(form(OTHER_COORDINATOR, page).status()).isEqualTo(404);
		assertThat(get(COORDINATOR, "/api/referrals/" + caseId).json().get("version").asInt()).isEqualTo(1);
	}

	@Test
	void only_the_coordinator_and_the_referrer_withdraw() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String path = "/api/referrals/" + caseId + "/withdrawal";
		String body = "{\"reason\": \"UNREACHABLE\"}";
		for (String token : List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
			assertThat(post(token, path, body).status()).isEqualTo(403);
		}
		assertThat(post(OTHER_COORDINATOR, path, body).status()).isEqualTo(404);
		assertThat(post(OTHER_REFERRER, path, body).status()).isEqualTo(404);
		assertThat(form(OTHER_REFERRER, "/saisines/" + caseId + "/retrait").status()).isEqualTo(404);
		assertThat(post(REFERRER, path, body).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "LDA-000000000000", "LDA-1", "..%2Fx", "lda-7k3qx9m2td4a", "%24where", "LDA-7K3QX9M2TD4A%00" })
	void an_unknown_case_is_not_found(String caseId) {
		assertThat(get(DEPARTMENT, "/api/referrals/" + caseId).status()).isIn(404, 400);
		assertThat(post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}").status()).isIn(404, 400);
	}

	@Test
	void lists_and_spreadsheets_hold_only_the_viewers_cases() {
		String bethune = submitted(REFERRER, Saisines.melleD());
		String lens = submitted(OTHER_REFERRER, Saisines.saisine("62498", "1990-01-01", "OTHER"));
		String arras = submitted(OTHER_REFERRER, Saisines.saisine("62041", "1990-01-01", "OTHER"));
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			assertThat(listed(DEPARTMENT, bethune)).isTrue();
			assertThat(listed(DEPARTMENT, lens)).isTrue();
			assertThat(listed(DEPARTMENT, arras)).isTrue();
		});
		assertThat(listed(STATE, arras)).isTrue();
		assertThat(listed(AUDITOR, lens)).isTrue();
		assertThat(listed(REFERRER, bethune)).isTrue();
		assertThat(listed(REFERRER, lens)).isFalse();
		assertThat(listed(OTHER_REFERRER, arras)).isTrue();
		assertThat(listed(OTHER_REFERRER, bethune)).isFalse();
		assertThat(listed(COORDINATOR, bethune)).isTrue();
		assertThat(listed(COORDINATOR, lens)).isFalse();
		assertThat(listed(COORDINATOR, arras)).isFalse();
		assertThat(listed(OTHER_COORDINATOR, lens)).isTrue();
		assertThat(listed(ASSOCIATION, bethune)).isFalse();
		for (String token : List.of(LANDLORD, PARTNER, SERVICE)) {
			assertThat(get(token, "/api/referrals").status()).isEqualTo(403);
			assertThat(get(token, "/saisines/export").status()).isEqualTo(403);
			assertThat(get(token, "/saisines", "text/html").status()).isEqualTo(403);
		}
		String wanderer = token("errant", "coordinator", Set.of(), "asso-escale");
		assertThat(get(wanderer, "/api/referrals").json().get("total").asInt()).isZero();
	}

	@Test
	void advice_tells_of_difficulties_so_only_the_coordinator_of_the_territory_reads_it() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		for (String path : List.of("/api/referrals/" + caseId + "/advice", "/saisines/" + caseId + "/conseil")) {
			assertThat(get(null, path).status()).isEqualTo(401);
			assertThat(get(COORDINATOR, path, "*/*").status()).isEqualTo(200);
			assertThat(get(OTHER_COORDINATOR, path, "*/*").status()).isEqualTo(404);
			for (String token : List.of(REFERRER, ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER,
					SERVICE)) {
				assertThat(get(token, path, "*/*").status()).isEqualTo(403);
			}
		}
	}

	@Test
	void the_rules_are_open_to_those_who_work_with_referrals_and_their_change_to_those_who_decide() {
		for (String path : RULES_IN_THE_OPEN) {
			assertThat(get(null, path).status()).isEqualTo(401);
			for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR)) {
				assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(200);
			}
			for (String token : List.of(LANDLORD, PARTNER, SERVICE)) {
				assertThat(get(token, path, "*/*").status()).isEqualTo(403);
			}
		}
		String page = "/saisines/regles/apercu";
		assertThat(get(null, page).status()).isEqualTo(401);
		assertThat(get(COORDINATOR, page, "text/html").status()).isEqualTo(200);
		assertThat(get(DEPARTMENT, page, "text/html").status()).isEqualTo(200);
		for (String token : List.of(REFERRER, ASSOCIATION, STATE, AUDITOR, LANDLORD, PARTNER, SERVICE)) {
			assertThat(get(token, page, "text/html").status()).isEqualTo(403);
			assertThat(csv(token, "/api/referrals/orientation-rules/preview", "version").status()).isEqualTo(403);
		}
		assertThat(csv(null, "/api/referrals/orientation-rules/preview", "version").status()).isEqualTo(401);
	}

	@Test
	void the_directory_of_organisations_is_for_those_who_work_with_referrals_and_our_services() {
		for (String path : DIRECTORY) {
			assertThat(get(null, path).status()).isEqualTo(401);
			for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR, SERVICE)) {
				Answer found = get(token, path + "?q=bethune", "*/*");
				assertThat(found.status()).as(path).isEqualTo(200);
				assertThat(found.body()).contains("CCAS de Béthune").doesNotContain("Association Escale");
			}
			assertThat(get(COORDINATOR, path + "?kind=CLUB", "*/*").status()).isEqualTo(400);
			for (String token : List.of(LANDLORD, PARTNER)) {
				assertThat(get(token, path, "*/*").status()).isEqualTo(403);
			}
		}
	}

	/** Who sees which duplicate: {@link DuplicatesIT}. */
	@Test
	void possible_duplicates_are_for_coordinators_and_the_department() {
		for (String path : List.of("/api/referrals/duplicates", "/saisines/doublons", "/saisines/doublons/export",
				"/api/referrals/duplicates/D-000000000000", "/saisines/doublons/D-000000000000")) {
			int known = path.endsWith("0") ? 404 : 200;
			assertThat(get(null, path).status()).as(path).isEqualTo(401);
			for (String token : List.of(COORDINATOR, DEPARTMENT)) {
				assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(known);
			}
			for (String token : List.of(REFERRER, ASSOCIATION, LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
				assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(403);
			}
		}
		for (String step : DUPLICATE_STEPS) {
			String path = step.replace("{duplicateId}", "D-000000000000");
			boolean api = path.startsWith("/api/");
			assertThat(post(null, path, "{}").status()).as(path).isEqualTo(401);
			assertThat((api ? post(COORDINATOR, path, "{}") : form(COORDINATOR, path)).status()).isEqualTo(404);
			for (String token : List.of(REFERRER, DEPARTMENT, STATE, LANDLORD)) {
				assertThat((api ? post(token, path, "{}") : form(token, path)).status()).isEqualTo(403);
			}
		}
	}

	private Answer csv(@Nullable String token, String path, String body) {
		return send(request(token, path).POST(BodyPublishers.ofString(body)).header("Content-Type", "text/csv"));
	}

	private boolean listed(String token, String caseId) {
		boolean inList = get(token, "/api/referrals?q=" + caseId).json().get("total").asInt() == 1;
		assertThat(get(token, "/api/referrals?q=" + caseId, "text/csv").body().contains(caseId)).isEqualTo(inList);
		assertThat(get(token, "/saisines?q=" + caseId, "text/html").body().contains("/saisines/" + caseId + "\""))
			.isEqualTo(inList);
		return inList;
	}

}
