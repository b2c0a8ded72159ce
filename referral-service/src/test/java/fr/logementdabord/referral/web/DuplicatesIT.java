package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two saisines of one person: found by marks, told to nobody but coordinators, merged and
 * parted again.
 */
class DuplicatesIT extends RunningService {

	private static final String SAME = "{\"same\": true, \"reason\": \"SEEN_WITH_HOUSEHOLD\"}";

	@Test
	void each_coordinator_sees_the_own_saisine_and_whom_to_ask_about_the_other() {
		String name = uniqueName();
		String bethune = submitted(REFERRER, of(name, "62119"));
		String lens = submitted(OTHER_REFERRER, of(name, "62498"));
		String id = duplicateOf(COORDINATOR, bethune);

		String page = get(COORDINATOR, "/saisines/doublons/" + id, "text/html").body();
		assertThat(page).contains(bethune, "Demandez au coordinateur", "Lens-Hénin", "Mêmes noms et date de naissance")
			.doesNotContain(lens, "ccas-lens");
		assertThat(get(OTHER_COORDINATOR, "/saisines/doublons/" + id, "text/html").body()).contains(lens)
			.doesNotContain(bethune, "ccas-bethune");
		assertThat(get(COORDINATOR, "/api/referrals/duplicates/" + id).body()).doesNotContain(lens);
		assertThat(get(COORDINATOR, "/api/referrals/duplicates?q=" + bethune).body()).contains(id).doesNotContain(lens);
		assertThat(get(COORDINATOR, "/api/referrals/duplicates?q=" + lens).json().get("total").asInt()).isZero();
		assertThat(get(COORDINATOR, "/saisines/doublons/export", "*/*").body()).contains(id).doesNotContain(lens);
		String elsewhere = token("coordo.boulogne", "coordinator", Set.of("boulonnais"), "asso-autre");
		assertThat(get(elsewhere, "/api/referrals/duplicates/" + id).status()).isEqualTo(404);
		assertThat(get(elsewhere, "/api/referrals/duplicates").json().get("total").asInt()).isZero();
		assertThat(get(elsewhere, "/saisines/doublons/" + id, "text/html").status()).isEqualTo(404);
		assertThat(post(elsewhere, "/api/referrals/duplicates/" + id + "/judgement", SAME).status()).isEqualTo(404);
		assertThat(post(elsewhere, "/api/referrals/duplicates/" + id + "/undo", "{\"reason\": \"MISTAKE\"}").status())
			.isEqualTo(404);
	}

	@Test
	void the_referrer_is_told_to_ask_the_coordinator_and_nothing_else() {
		String name = uniqueName();
		String bethune = submitted(REFERRER, of(name, "62119"));
		String lens = submitted(OTHER_REFERRER, of(name, "62498"));
		String id = duplicateOf(COORDINATOR, bethune);
		assertThat(get(REFERRER, "/saisines/" + bethune, "text/html").body())
			.contains("peut-être déjà connu", "demandez au coordinateur")
			.doesNotContain(lens, id, "ccas-lens", "Lens");
		assertThat(get(STATE, "/saisines/" + bethune, "text/html").body()).doesNotContain("peut-être déjà connu");
	}

	@Test
	void both_territories_agree_to_a_merge_and_either_undoes_it_with_a_full_trail() {
		String name = uniqueName();
		String bethune = submitted(REFERRER, of(name, "62119"));
		submitted(OTHER_REFERRER, of(name, "62498"));
		String id = duplicateOf(COORDINATOR, bethune);
		String path = "/api/referrals/duplicates/" + id;

		assertThat(post(COORDINATOR, path + "/judgement", SAME).json().get("status").asString()).isEqualTo("SUSPECTED");
		assertThat(post(OTHER_COORDINATOR, path + "/judgement", SAME).json().get("status").asString())
			.isEqualTo("MERGED");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(get(COORDINATOR, "/saisines/" + bethune, "text/html").body())
				.contains("Autres saisines de ce ménage", "1 dans un autre territoire"));
		Answer undone = post(OTHER_COORDINATOR, path + "/undo", "{\"reason\": \"MISTAKE\"}");
		assertThat(undone.json().get("status").asString()).isEqualTo("SUSPECTED");
		assertThat(undone.json().get("trail").valueStream().map((step) -> step.get("name").asString())).containsExactly(
				"duplicate-suspected", "duplicate-judged", "duplicate-judged", "households-merged",
				"household-merge-undone");
		assertThat(undone.json().get("trail").valueStream().map((step) -> step.get("by").asString()))
			.contains("coordo.artois", "coordo.lens");
		assertThat(post(COORDINATOR, path + "/undo", "{\"reason\": \"MISTAKE\"}").status()).isEqualTo(409);
		assertThat(post(COORDINATOR, path + "/judgement", "{}").json().get("errors")).hasSize(2);
	}

	@Test
	void a_household_comes_back_after_its_former_saisine_ended_and_its_saisines_stay_apart() {
		String name = uniqueName();
		String former = submitted(REFERRER, of(name, "62119"));
		post(REFERRER, "/api/referrals/" + former + "/withdrawal", "{\"reason\": \"OTHER_SOLUTION\"}");
		String back = submitted(REFERRER, of(name, "62119"));
		String id = duplicateOf(COORDINATOR, back);
		Answer sent = send(request(COORDINATOR, "/saisines/doublons/" + id + "/reponse")
			.POST(BodyPublishers
				.ofString("idempotencyKey=" + freshKey() + "&same=true&duplicateReason=SEEN_WITH_HOUSEHOLD"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html"));
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		assertThat(get(COORDINATOR, "/saisines/doublons/" + id, "text/html").body()).contains("Même ménage",
				"Annuler le rapprochement", former, back);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(get(COORDINATOR, "/saisines/" + back, "text/html").body())
				.contains("Autres saisines de ce ménage", "/saisines/" + former));
		assertThat(get(COORDINATOR, "/api/referrals/" + former).json().get("status").asString()).isEqualTo("WITHDRAWN");
		assertThat(get(COORDINATOR, "/api/referrals/" + back).json().get("status").asString()).isEqualTo("SUBMITTED");
	}

	@Test
	void marks_are_unreadable_and_say_nothing_of_who_is_marked() {
		String name = uniqueName();
		String caseId = submitted(REFERRER, of(name, "62119"));
		Document marks = this.mongo.findById(caseId, Document.class, "identity_marks");
		assertThat(marks.toJson()).doesNotContain(name, "1987");
		// of the name and of the given name, by each key of the vault
		assertThat(marks.getList("marks", String.class)).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((mark) -> assertThat(mark).matches("(name|given)\\.[\\w-]{43}"));
	}

	private String duplicateOf(String token, String caseId) {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			List<JsonNode> rows = get(token, "/api/referrals/duplicates?q=" + caseId).json()
				.get("items")
				.valueStream()
				.toList();
			return rows.stream()
				.filter((row) -> row.get("own").valueStream().anyMatch((own) -> own.asString().equals(caseId)))
				.map((row) -> row.get("duplicateId").asString())
				.findFirst()
				.orElse("");
		}, (id) -> !id.isEmpty());
	}

	/** Nobody else of these tests is like this person. */
	private static String uniqueName() {
		return "Zéphirin" + freshKey().replaceAll("[^a-f]", "");
	}

	private static String of(String name, String commune) {
		int day = 1 + Math.floorMod(name.hashCode(), 28);
		return Saisines
			.saisine(commune, "1987-%02d-%02d".formatted(1 + Math.floorMod(name.hashCode() / 28, 12), day), "OTHER")
			.replace(Saisines.FAMILY_NAME, name)
			.replace(Saisines.GIVEN_NAME, name + "a");
	}

}
