package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A protected case does not exist for those who are not cleared: no page, list, count,
 * export, file or name of it (domain trap 20), while whoever is cleared works on.
 */
class ProtectedCaseIT extends RunningService {

	private static final String CLAIRE = token("claire.protegee", "Claire Protégée", "coordinator", Set.of("artois"),
			"apreva");

	private static final String COLLEAGUE = token("paul.collegue", "Paul Collègue", "coordinator", Set.of("artois"),
			"apreva");

	/** Every list and export of this service that tells numbers of cases. */
	private static final List<String> LISTS = List.of("/saisines", "/saisines/export", "/saisines/bureau",
			"/saisines/bureau/export", "/saisines/doublons", "/saisines/doublons/export", "/saisines/neutralite");

	private static final List<String> OF_A_CASE = List.of("", "/reponses", "/situations", "/pieces", "/suivi",
			"/coordination", "/decision", "/conseil", "/protection");

	/** A household unlike all others, so that its saisines are like each other. */
	private final String name = "Unique" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@Test
	void those_who_are_not_cleared_see_nothing_of_it_and_those_who_are_go_on() {
		String caseId = submitted(REFERRER, likeNobodyElse());
		String twin = submitted(REFERRER, likeNobodyElse());
		List.of(CLAIRE, COLLEAGUE).forEach((token) -> eventually().until(() -> lists(token).contains(caseId)));
		eventually().until(() -> get(COLLEAGUE, "/api/referrals/duplicates?q=" + twin).body().contains(twin));
		int counted = total(COLLEAGUE);

		// when
		Answer closed = protect(CLAIRE, caseId, "claire.protegee");

		// then
		assertThat(closed.status()).as(closed.body()).isEqualTo(200);
		for (String token : List.of(COLLEAGUE, COORDINATOR, REFERRER, ASSOCIATION, DEPARTMENT, STATE, AUDITOR)) {
			assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(404);
			assertThat(get(token, "/api/identities?caseId=" + caseId).body()).doesNotContain(caseId);
			assertThat(byName(token)).doesNotContain(caseId);
			assertThat(get(token, "/api/referrals?size=100").body()).doesNotContain(caseId);
			assertThat(get(token, "/api/referrals", "text/csv").body()).doesNotContain(caseId);
		}
		OF_A_CASE
			.forEach((page) -> assertThat(get(COLLEAGUE, "/saisines/" + caseId + page, "text/html").status()).as(page)
				.isEqualTo(404));
		assertThat(get(COLLEAGUE, "/api/referrals/" + caseId + "/attachments").status()).isEqualTo(404);
		assertThat(get(COLLEAGUE, "/api/referrals/si-siao?caseId=" + caseId, "*/*").status()).isEqualTo(404);
		assertThat(lists(COLLEAGUE)).doesNotContain(caseId);
		assertThat(total(COLLEAGUE)).isEqualTo(counted - 1);
		assertThat(get(COLLEAGUE, "/api/referrals/duplicates?q=" + twin).body()).as("a twin would tell")
			.doesNotContain(twin);
		assertThat(post(COLLEAGUE, "/api/referrals/" + caseId + "/acknowledgement", "{}").status()).isEqualTo(404);

		assertThat(byName(COLLEAGUE)).contains(twin);
		assertThat(byName(CLAIRE)).contains(caseId, twin);
		assertThat(lists(CLAIRE)).contains(caseId);
		assertThat(get(CLAIRE, "/saisines?q=" + caseId, "text/html").body()).contains("Dossier protégé");
		assertThat(get(CLAIRE, "/saisines/" + caseId, "text/html").body()).contains("Dossier protégé",
				Saisines.FAMILY_NAME);
		assertThat(post(CLAIRE, "/api/referrals/" + caseId + "/acknowledgement", "{}").status()).isEqualTo(200);

		// and lifted, it is where it was
		assertThat(send(request(CLAIRE, "/api/referrals/" + caseId + "/protection").DELETE()
			.header("Idempotency-Key", freshKey())).status()).isEqualTo(200);
		assertThat(get(COLLEAGUE, "/api/referrals/" + caseId).status()).isEqualTo(200);
		assertThat(total(COLLEAGUE)).isEqualTo(counted);
		assertThat(get(CLAIRE, "/saisines/" + caseId, "text/html").body()).contains("Protection levée");
	}

	@Test
	void a_partner_who_asks_for_it_is_alone_with_it_until_the_department_names_who_follows() {
		// given a relative of somebody of the staff
		String caseId = submitted(REFERRER, Saisines.melleD()
			.replace("\"wish\"", "\"answers\": {\"confidentiality\": \"STAFF_RELATIVE\"}, \"wish\""));
		get(CLAIRE, "/saisines", "text/html");
		assertThat(get(REFERRER, "/api/referrals/" + caseId).status()).isEqualTo(200);
		List.of(CLAIRE, COLLEAGUE, DEPARTMENT)
			.forEach((token) -> assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(404));

		// when the Department finds it, sees nothing of the household, and names Claire
		assertThat(get(DEPARTMENT, "/saisines/proteges", "text/html").body()).contains(caseId);
		assertThat(get(DEPARTMENT, "/saisines/proteges/export?q=" + caseId, "*/*").body()).contains(caseId);
		assertThat(get(DEPARTMENT, "/api/referrals/protected?q=" + caseId).json().get("total").asInt()).isEqualTo(1);
		assertThat(get(DEPARTMENT, "/saisines/" + caseId + "/protection", "text/html").body())
			.contains("Vous n’êtes pas habilité")
			.doesNotContain(Saisines.FAMILY_NAME);
		assertThat(protect(DEPARTMENT, caseId, "claire.protegee").status()).isEqualTo(200);

		// then
		assertThat(get(CLAIRE, "/api/referrals/" + caseId).status()).isEqualTo(200);
		List.of(REFERRER, COLLEAGUE, DEPARTMENT)
			.forEach((token) -> assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(404));
	}

	@Test
	void a_partner_who_fears_violence_leaves_it_to_the_coordinators_of_the_territory() {
		String caseId = submitted(REFERRER,
				Saisines.melleD().replace("\"wish\"", "\"answers\": {\"confidentiality\": \"VIOLENCE\"}, \"wish\""));

		List.of(REFERRER, CLAIRE, COLLEAGUE)
			.forEach((token) -> assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(200));
		List.of(DEPARTMENT, STATE, AUDITOR)
			.forEach((token) -> assertThat(get(token, "/api/referrals/" + caseId).status()).isEqualTo(404));
	}

	@Test
	void what_makes_no_sense_is_told_field_by_field_and_changes_nothing() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		Answer wrong = put(CLAIRE, caseId, """
				{"reason": "BECAUSE", "accounts": ["nobody.at.all"], "groups": ["EVERYBODY"]}""");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("reason", "accounts[0]", "groups[0]");
		Answer nobody = put(CLAIRE, caseId, "{\"reason\": \"VIOLENCE\"}");
		assertThat(nobody.status()).isEqualTo(409);
		assertThat(get(COLLEAGUE, "/api/referrals/" + caseId).status()).isEqualTo(200);
	}

	@Test
	void a_coordinator_protects_a_case_and_lifts_it_without_a_mouse() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		try (Browser browser = Browser.open(base(), CLAIRE)) {
			browser.go("/saisines/" + caseId).tabTo("Protéger ce dossier").press(Keys.ENTER);
			browser.awaitText("n’existe que pour les personnes").accessible().fitsAPhone();
			browser.tabTo("Motif").choose("Violences");
			browser.tabTo("Protéger le dossier").press(Keys.ENTER);
			browser.awaitText("Dossier protégé");
			assertThat(get(COLLEAGUE, "/api/referrals/" + caseId).status()).isEqualTo(404);

			browser.tabTo("Qui est habilité").press(Keys.ENTER);
			browser.awaitText("Lever la protection").tabTo("Lever la protection").press(Keys.ENTER);
			browser.awaitText("Confirmez que le dossier peut redevenir visible").accessible();
			browser.tabTo("Je confirme").press(Keys.SPACE);
			browser.tabTo("Lever la protection").press(Keys.ENTER);
			browser.awaitText("Protection levée");
			assertThat(get(COLLEAGUE, "/api/referrals/" + caseId).status()).isEqualTo(200);
		}
	}

	private Answer protect(String token, String caseId, String login) {
		return put(token, caseId, "{\"reason\": \"STAFF_RELATIVE\", \"accounts\": [\"" + login + "\"]}");
	}

	private Answer put(String token, String caseId, String json) {
		return send(request(token, "/api/referrals/" + caseId + "/protection").PUT(BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", freshKey()));
	}

	private String lists(String token) {
		StringBuilder all = new StringBuilder();
		LISTS.forEach((path) -> {
			Answer list = get(token, path + "?size=100", "text/html,text/csv,*/*");
			assertThat(list.status()).as(path).isEqualTo(200);
			all.append(list.body());
		});
		return all.toString();
	}

	private String byName(String token) {
		return post(token, "/api/identities/search", "{\"name\": \"" + this.name + "\"}").body();
	}

	private int total(String token) {
		return get(token, "/api/referrals?size=1").json().get("total").asInt();
	}

	private String likeNobodyElse() {
		return Saisines.melleD().replace(Saisines.GIVEN_NAME, this.name);
	}

}
