package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a saisine said, where each person lives, and where the saisine is.
 */
class CaseIntakeIT extends RunningService {

	@Test
	void sensitive_answers_are_for_those_who_work_with_the_household() {
		String caseId = sent(Saisines.ANSWERS);
		String path = "/api/referrals/" + caseId + "/answers";
		JsonNode own = get(COORDINATOR, path).json();
		assertThat(own.get("fieldSet").asString()).isEqualTo("2026-1");
		assertThat(own.get("walled").get("difficulties").get(0).asString()).isEqualTo("MENTAL_HEALTH");
		assertThat(own.get("open").get("difficulties").get(0).asString()).isEqualTo("ISOLATION");
		JsonNode county = get(DEPARTMENT, path).json();
		assertThat(county.get("walled").isEmpty()).isTrue();
		assertThat(county.toString()).doesNotContain("MENTAL_HEALTH");
		assertThat(get(STATE, path).status()).isEqualTo(403);
		assertThat(get(OTHER_COORDINATOR, path).status()).isEqualTo(404);
		String page = get(COORDINATOR, "/saisines/" + caseId + "/reponses", "text/html").body();
		assertThat(page).contains("Santé mentale", "Sensible", "Composition déduite des personnes", "607,75",
				"Non demandé", "Plus d&#39;abri dès lundi");
		// expected and blank; what is answered, explained or of no concern is not told
		assertThat(page.substring(page.indexOf("laisse ouvert"))).contains("Accompagnements en place", "Informé le")
			.doesNotContain("Recours DALO", "Dette de loyer", "Numéro de la demande", "Difficultés", "Présence");
		assertThat(get(DEPARTMENT, "/saisines/" + caseId + "/reponses", "text/html").body())
			.doesNotContain("Santé mentale");
		assertThat(this.mongo.findAll(Document.class, "identity_readings").toString()).contains("ANSWERS");
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		assertThat(get(COORDINATOR, "/saisines/" + caseId, "text/html").body()).as("nobody types it twice")
			.contains("value=\"MENTAL_HEALTH\" checked", "value=\"ISOLATION\" checked");
	}

	@Test
	void each_person_has_a_situation_at_the_saisine_and_one_of_today() {
		String caseId = sent(Saisines.ANSWERS.replace("\"motive\"", """
				"household.members[1].link": "CHILD", "household.members[1].familyName": "Quévillard",
				"household.members[1].givenName": "Zoé", "household.members[1].birthDate": "2024-05-01",
				"household.members[1].presence": "WEEKENDS", "household.members[1].situation": "HOSTED_BY_FAMILY",
				"household.members[1].situationSince": "2026-06-01", "motive\"""".strip()));
		String path = "/api/referrals/" + caseId + "/situations";
		JsonNode people = get(COORDINATOR, path).json();
		assertThat(people.get(0).get("atReferral").get("situation").asString()).isEqualTo("ROUGH_SLEEPING");
		assertThat(people.get(1).get("atReferral").get("situation").asString()).isEqualTo("HOSTED_BY_FAMILY");
		String person = people.get(0).get("personId").asString();
		String told = """
				{"personId": "%s", "situation": "EMERGENCY_SHELTER", "since": "2026-10-01"}""".formatted(person);
		String key = freshKey();
		post(COORDINATOR, path, told, key);
		JsonNode now = post(COORDINATOR, path, told, key).json();
		assertThat(now.get(0).get("atReferral").get("situation").asString()).isEqualTo("ROUGH_SLEEPING");
		assertThat(now.get(0).get("current").get("situation").asString()).isEqualTo("EMERGENCY_SHELTER");
		assertThat(now.get(0).get("history")).as("the request was repeated").hasSize(2);
		assertThat(now.get(1).get("current").get("situation").asString()).isEqualTo("HOSTED_BY_FAMILY");

		Answer wrong = post(COORDINATOR, path, """
				{"personId": "P-000000000000", "situation": "MOON", "since": "2999-01-01"}""");
		assertThat(wrong.json().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactlyInAnyOrder("personId", "situation", "since");
		assertThat(post(COORDINATOR, path, told.replace("2026-10-01", "2001-01-01")).body())
			.contains("précède la naissance");
		assertThat(get(OTHER_COORDINATOR, path).status()).isEqualTo(404);
		assertThat(post(OTHER_REFERRER, path, told).status()).isEqualTo(404);
		assertThat(post(DEPARTMENT, path, told).status()).isEqualTo(403);
		assertThat(get(AUDITOR, path).status()).isEqualTo(403);
		assertThat(this.mongo.findAll(Document.class, "housing_situations")).isNotEmpty()
			.allSatisfy((stored) -> assertThat(stored.toJson()).doesNotContain("ROUGH_SLEEPING", "EMERGENCY_SHELTER"));
		assertThat(get(COORDINATOR, "/saisines/" + caseId + "/situations", "text/html").body())
			.contains("Hébergé par la famille", "01/10/2026");
		Answer page = send(request(COORDINATOR, "/saisines/" + caseId + "/situations")
			.POST(BodyPublishers
				.ofString("idempotencyKey=" + freshKey() + "&personId=" + person + "&situation=HOTEL&since=2026-02-30"))
			.header("Content-Type", "application/x-www-form-urlencoded"));
		assertThat(page.body()).contains("Cette date n’existe pas.", "value=\"2026-02-30\"");
		assertThat(get(COORDINATOR, "/saisines/" + caseId + "/reponses", "text/html").body())
			.as("a child of week-ends does not make a household with children")
			.doesNotContain("Femme seule avec enfant(s)");
	}

	@Test
	void the_referrer_reads_where_the_saisine_is_and_nothing_more() {
		String caseId = oriented();
		JsonNode tracking = get(REFERRER, "/api/referrals/" + caseId + "/tracking").json();
		assertThat(tracking.get("step").asString()).isEqualTo("ORIENTED");
		assertThat(tracking.get("reached")).hasSize(4);
		Answer page = get(REFERRER, "/saisines/" + caseId + "/suivi", "text/html");
		assertThat(page.body()).contains("Orientation décidée", "Artois")
			.doesNotContain("ADSL", "Sans solution", Saisines.FAMILY_NAME, "Absence de ressources");
		for (String token : List.of(OTHER_REFERRER, OTHER_COORDINATOR)) {
			assertThat(get(token, "/api/referrals/" + caseId + "/tracking").status()).isEqualTo(404);
			assertThat(get(token, "/saisines/" + caseId + "/suivi", "text/html").status()).isEqualTo(404);
		}
		for (String token : List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
			assertThat(get(token, "/api/referrals/" + caseId + "/tracking").status()).isEqualTo(403);
		}
	}

	@Test
	void an_uncovered_saisine_is_recorded_answered_and_counted() {
		JsonNode before = get(DEPARTMENT, "/api/referrals/out-of-coverage").json();
		String caseId = sent(Saisines.ANSWERS.replace("\"62119\"", "\"62767\""));
		assertThat(get(REFERRER, "/saisines/" + caseId + "/suivi", "text/html").body()).contains("Aucune plateforme",
				"le 115", "Ternois");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(counted(get(DEPARTMENT, "/api/referrals/out-of-coverage").json(), "200069672"))
						.isEqualTo(counted(before, "200069672") + 1));
		String rows = "/saisines?territory=not-covered&amp;year=" + LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
		assertThat(get(STATE, "/saisines/hors-couverture", "text/html").body()).contains("CC du Ternois", rows);
		assertThat(get(STATE, rows.replace("&amp;", "&") + "&q=" + caseId, "text/html").body())
			.as("the figure leads to its rows")
			.contains("/saisines/" + caseId + "\"");
		assertThat(get(AUDITOR, "/saisines/hors-couverture/export").body()).contains("CC du Ternois");
		for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, PARTNER, SERVICE)) {
			assertThat(get(token, "/api/referrals/out-of-coverage").status()).isEqualTo(403);
			assertThat(get(token, "/saisines/hors-couverture", "text/html").status()).isEqualTo(403);
			assertThat(get(token, "/saisines/hors-couverture/export").status()).isEqualTo(403);
		}
	}

	private static long counted(JsonNode counts, String epci) {
		return counts.valueStream()
			.filter((count) -> epci.equals(count.get("epci").asString()))
			.mapToLong((count) -> count.get("saisines").asLong())
			.sum();
	}

	private String sent(String answers) {
		Answer begun = post(REFERRER, "/api/referrals/drafts", answers);
		Answer sent = post(REFERRER, begun.header("Location") + "/submission", "");
		assertThat(sent.status()).as(sent.body()).isEqualTo(201);
		return sent.json().get("caseId").asString();
	}

}
