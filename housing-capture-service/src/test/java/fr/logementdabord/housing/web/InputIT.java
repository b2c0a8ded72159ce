package fr.logementdabord.housing.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people get wrong, told field by field and in French.
 */
class InputIT extends RunningService {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"rentCents":32650 | "rentCents":0 | rentCents | Le loyer doit être compris
			"rentCents":32650 | "rentCents":10000000 | rentCents | Le loyer doit être compris
			"rentCents":32650 | "rentCents":null | rentCents | Cette information est nécessaire.
			"chargesCents":4800 | "chargesCents":-1 | chargesCents | Les charges doivent être comprises
			"surfaceM2":31 | "surfaceM2":0 | surfaceM2 | La surface doit être comprise
			"communeInsee":"62119" | "communeInsee":"62999" | communeInsee | Aucune commune du Pas-de-Calais
			"communeInsee":"62119" | "communeInsee":"59350" | communeInsee | Aucune commune du Pas-de-Calais
			"communeInsee":"62119" | "communeInsee":"62041" | communeInsee | n’est pas couverte
			"communeInsee":"62119" | "communeInsee":"Béthune" | communeInsee | compte cinq caractères
			"typology":"T1" | "typology":"T42" | typology | La valeur n’a pas la forme attendue.
			"regime":"ORDINARY" | "regime":null | regime | Cette information est nécessaire.
			"reference":"REF-1" | "reference":"<b>" | reference | La référence compte de 1 à 40
			""")
	void a_wrong_announcement_names_its_field(String right, String wrong, String field, String message) {
		Answer answer = people().landlord()
			.post("/api/dwellings", People.announcement("REF-1", "62119", "ORDINARY").replace(right, wrong));

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
		assertThat(answer.json().path("errors").get(0).path("message").asString()).contains(message);
	}

	@Test
	void programs_read_the_list_line_by_line_sorted_as_they_ask() {
		Caller landlord = people().landlord();
		for (String reference : List.of("REF-SORT-2", "REF-SORT-1", "REF-SORT-3")) {
			assertThat(landlord.post("/api/dwellings", People.announcement(reference, "62119", "ORDINARY")).status())
				.isEqualTo(201);
		}
		String sorted = "/api/dwellings?sort=-reference";
		People.await()
			.untilAsserted(() -> assertThat(landlord.get(sorted, "Accept", "application/x-ndjson")
				.body()
				.lines()
				.map((line) -> JsonMapper.shared().readTree(line).get("reference").asString())
				.filter((reference) -> reference.startsWith("REF-SORT-")))
				.containsExactly("REF-SORT-3", "REF-SORT-2", "REF-SORT-1"));
		assertThat(landlord.get(sorted).header("ETag")).isNotBlank();
		assertThat(landlord.get("/api/dwellings?sort=chargesCents").status()).isEqualTo(400);
	}

	@Test
	void a_dwelling_is_available_within_reason() {
		String json = People.announcement("REF-1", "62119", "ORDINARY");
		Answer answer = people().landlord()
			.post("/api/dwellings", json.replace(today().toString(), today().plusYears(3).toString()));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("availableOn");
	}

	@Test
	void a_command_needs_its_key() {
		Caller landlord = people().landlord();
		Answer answer = Caller.send(landlord.request("/api/dwellings", "Content-Type", "application/json")
			.POST(BodyPublishers.ofString(People.announcement("REF-1", "62119", "ORDINARY"))));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("type")).endsWith("cle-idempotence-absente");
	}

	@Test
	void a_meeting_is_not_in_the_past_and_needs_a_known_territory() {
		Answer past = people().state()
			.post("/api/meetings", "{\"territory\":\"artois\",\"heldOn\":\"%s\"}".formatted(today().minusDays(1)));
		assertThat(past.status()).isEqualTo(409);
		assertThat(past.text("detail")).isEqualTo("La date de la réunion est déjà passée.");
		Answer nowhere = people().state()
			.post("/api/meetings", "{\"territory\":\"lille\",\"heldOn\":\"%s\"}".formatted(today()));
		assertThat(nowhere.status()).isEqualTo(400);
	}

	@Test
	void a_dwelling_that_is_already_let_is_neither_announced_nor_looked_at_nor_withdrawn() {
		People people = people();
		String dwellingId = people.dwelling("habitat-demo", "62119", "SAS");
		people.tenancy(dwellingId, "SAS", "");
		people.awaitDwelling(dwellingId, "LET");
		Caller landlord = people.landlord();
		String reference = landlord.get("/api/dwellings/" + dwellingId).text("reference");

		for (Answer refused : List.of(landlord.post("/api/dwellings", People.announcement(reference, "62119", "SAS")),
				landlord.post("/api/dwellings/" + dwellingId + "/withdrawal", "{}"),
				people.state()
					.post("/api/meetings/" + people.meeting("artois") + "/agenda",
							"{\"dwellingId\":\"%s\"}".formatted(dwellingId)))) {
			assertThat(refused.status()).as(refused.body()).isEqualTo(409);
			assertThat(refused.text("detail")).isEqualTo("Ce logement est déjà loué.");
		}
	}

	@Test
	void a_dwelling_that_is_withdrawn_is_not_proposed() {
		People people = people();
		String dwellingId = people.dwelling();
		String meetingId = people.meetingAbout(dwellingId);
		String searchId = people.searching();
		people.landlord().post("/api/dwellings/" + dwellingId + "/withdrawal", "{}");

		Answer withdrawn = people.propose(meetingId, dwellingId, searchId);

		assertThat(withdrawn.status()).isEqualTo(409);
		assertThat(withdrawn.text("type")).isEqualTo("urn:logementdabord:probleme:dwelling-is-withdrawn");
		assertThat(withdrawn.text("detail")).isEqualTo("Ce logement a été retiré par son bailleur.");
	}

	@Test
	void a_dwelling_is_proposed_only_from_the_agenda() {
		People people = people();
		Answer answer = people.propose(people.meeting("artois"), people.dwelling(), people.searching());
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("type")).endsWith("dwelling-is-not-on-agenda");
	}

	@Test
	void a_dwelling_of_another_territory_is_not_for_this_agenda() {
		People people = people();
		String lens = people.dwelling("habitat-demo", "62498", "ORDINARY");
		Answer answer = people.state()
			.post("/api/meetings/" + people.meeting("artois") + "/agenda", "{\"dwellingId\":\"%s\"}".formatted(lens));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("type")).endsWith("dwelling-is-in-another-territory");
	}

	@Test
	void a_household_of_another_territory_is_not_for_this_meeting() {
		People people = people();
		String dwellingId = people.dwelling();
		String far = people.searching(People.newCase(), "lens-henin");
		String meetingId = people.meetingAbout(dwellingId);
		Answer byState = people.state()
			.post("/api/meetings/" + meetingId + "/proposals",
					"{\"dwellingId\":\"%s\",\"searchId\":\"%s\"}".formatted(dwellingId, far));
		assertThat(byState.text("type")).endsWith("search-is-in-another-territory");
		assertThat(people.propose(meetingId, dwellingId, far).status()).isEqualTo(404);
	}

	@Test
	void dates_follow_each_other() {
		People people = people();
		Caller landlord = people.landlord();
		String placementId = people.proposed(people.dwelling(), people.searching());
		assertThat(people
			.step(landlord, placementId, "lease", "{\"kind\":\"DIRECT\",\"signedOn\":\"%s\"}".formatted(today()))
			.text("type")).endsWith("landlord-has-not-answered");
		people.step(landlord, placementId, "landlord-answer", "{\"accepted\":true}");
		String decision = "{\"outcome\":\"AWARDED\",\"decidedOn\":\"%s\"}";
		assertThat(
				people.step(landlord, placementId, "committee", decision.formatted(today().minusDays(1))).text("type"))
			.endsWith("dates-are-out-of-order");
		assertThat(
				people.step(landlord, placementId, "committee", decision.formatted(today().plusDays(1))).text("type"))
			.endsWith("date-is-in-the-future");
		people.step(landlord, placementId, "committee", decision.formatted(today()));
		assertThat(people
			.step(landlord, placementId, "lease", "{\"kind\":\"SLIDING\",\"signedOn\":\"%s\"}".formatted(today()))
			.text("type")).endsWith("slide-date-is-missing");
	}

	@Test
	void a_refusal_says_why() {
		People people = people();
		String placementId = people.proposed(people.dwelling(), people.searching());
		Answer answer = people.step(people.landlord(), placementId, "landlord-answer", "{\"accepted\":false}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("motive", "Un refus doit être motivé.");
	}

	@Test
	void an_old_version_is_told() {
		People people = people();
		String placementId = people.proposed(people.dwelling(), people.searching());
		Answer answer = people.landlord()
			.post("/api/placements/" + placementId + "/landlord-answer", "{\"accepted\":true}", UUID.randomUUID(),
					"If-Match", "\"7\"");
		assertThat(answer.status()).isEqualTo(412);
		Answer right = people.landlord()
			.post("/api/placements/" + placementId + "/landlord-answer", "{\"accepted\":true}", UUID.randomUUID(),
					"If-Match", "\"1\"");
		assertThat(right.status()).isEqualTo(200);
		assertThat(right.header("ETag")).isEqualTo("\"2\"");
	}

	@Test
	void lists_are_searched_filtered_and_paged() {
		People people = people();
		String landlord = "habitat-liste";
		for (int i = 0; i < 3; i++) {
			people.dwelling(landlord, "62119", i == 0 ? "SAS" : "ORDINARY");
		}
		Caller api = people.landlord(landlord);
		People.await().until(() -> api.get("/api/dwellings").json().path("total").asInt() == 3);

		assertThat(api.get("/api/dwellings?size=2&page=1").json().path("items").size()).isEqualTo(1);
		assertThat(api.get("/api/dwellings?status=LET").json().path("total").asInt()).isZero();
		assertThat(api.get("/api/dwellings?typology=T1&territory=artois&q=ref-").json().path("total").asInt())
			.isEqualTo(3);
		assertThat(api.get("/api/dwellings?q=.*").json().path("total").asInt()).isZero();
		assertThat(api.get("/api/dwellings?size=101").status()).isEqualTo(400);
	}

}
