package fr.logementdabord.measure.web;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.vault.access.AccessChain;
import fr.logementdabord.vault.access.ChainCheck;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a review found, signed and printed; and the health notes behind their wall.
 */
class ReviewsAndNotesIT extends RunningService {

	@Autowired
	private MongoTemplate mongo;

	@Test
	void a_review_is_written_signed_and_printed() throws Exception {
		// given a review that was held
		String measureId = running("asso-bilan", "artois", "ADSL");
		Caller association = association("asso-bilan");
		String page = "/mesures/" + measureId + "/bilans";
		association.form(page, Map.of("kind", "INITIAL", "heldOn", today().toString()));
		Answer held = association.get("/api/measures/" + measureId + "/reviews");
		String sheet = page + "/" + held.json().get(0).path("sheetId").asString();
		assertThat(held.json().get(0).path("status").asString()).isEqualTo("EMPTY");
		assertThat(association.page(sheet).body()).contains("À remplir", "Vie quotidienne", "règle locale par défaut");

		// when an answer is missing
		Map<String, String> content = new HashMap<>(Map.of("summary", "Le bail est à son nom depuis lundi."));
		for (String domain : new String[] { "HOUSING", "DAILY_LIFE", "HEALTH_LINK", "ADMINISTRATIVE", "BUDGET",
				"STUDIES_WORK" }) {
			content.put("scores." + domain, "3");
		}
		Answer incomplete = association.form(sheet + "/contenu", content);

		// then its field says so and what was entered is still there
		assertThat(incomplete.status()).isEqualTo(400);
		assertThat(incomplete.body()).contains("id=\"scores.SOCIAL_LINK-erreur\"", "Le bail est à son nom");
		assertThat(association.form(sheet + "/signature", Map.of("household", "SIGNED", "signedOn", today().toString()))
			.body()).contains("Remplissez le bilan avant de le signer.");

		// when it is complete and signed
		content.put("scores.SOCIAL_LINK", "NOT_ASSESSED");
		assertThat(association.form(sheet + "/contenu", content).status()).isEqualTo(303);
		assertThat(
				association.form(sheet + "/signature", Map.of("household", "DECLINED", "signedOn", today().toString()))
					.status())
			.isEqualTo(303);

		// then it stays as it is, for the coordinator too
		assertThat(association.form(sheet + "/contenu", content).status()).isEqualTo(409);
		assertThat(coordinator("artois").page(sheet).body()).contains("Signé", "worker-7",
				"Le bail est à son nom depuis lundi.", "n’a pas souhaité signer");
		assertThat(coordinator("artois").page(page).body()).contains("Évolution par domaine", "3, en progrès");
		// and its words are nowhere in clear
		assertThat(this.mongo.getCollection("notes").find(new Document("measureId", measureId)).first().toJson())
			.doesNotContain("bail");

		// and it is printed
		HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
			.send(association.request(sheet + "/bilan.pdf").build(), BodyHandlers.ofByteArray());
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
		assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(pdf.body().length).isGreaterThan(5_000);

		// and a service hands it to the person who asks what is held, in words
		String caseId = coordinator("artois").get("/api/measures/" + measureId).text("caseId");
		String told = "/internal/cases/" + caseId + "/reviews";
		JsonNode words = person("services", "service", Set.of(), null).get(told).json().path(0);
		assertThat(words.path("title").asString()).isEqualTo("Bilan initial");
		assertThat(words.path("summary").asString()).isEqualTo("Le bail est à son nom depuis lundi.");
		assertThat(words.path("findings").toString()).contains("Vie quotidienne", "en progrès");
		assertThat(department().get(told).status()).isEqualTo(403);

		// and others do not read what it found
		assertThat(department().page(sheet).status()).isEqualTo(403);
		assertThat(association("asso-autre").page(sheet).status()).isEqualTo(404);
		assertThat(association.page(page + "/B-AAAAAAAAAAAA").status()).isEqualTo(404);
	}

	@Test
	void a_review_of_an_ended_measure_is_refused_but_the_last_one_is_still_signed() {
		String measureId = running("asso-bilan-fin", "artois", "ADSL");
		Caller association = association("asso-bilan-fin");
		String api = "/api/measures/" + measureId;
		String day = today().toString();
		association.post(api + "/reviews", "{\"kind\":\"FINAL\",\"heldOn\":\"%s\"}".formatted(day));
		association.post(api + "/end",
				"{\"endedOn\":\"%s\",\"reason\":\"OBJECTIVE_REACHED\",\"destination\":\"OWN_TENANCY_SOCIAL\"}"
					.formatted(day));

		Answer late = association.post(api + "/reviews",
				"{\"kind\":\"INTERMEDIATE\",\"heldOn\":\"%s\"}".formatted(day));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text("type")).endsWith(":measure-has-already-ended");

		String sheet = api + "/reviews/" + association.get(api + "/reviews").json().get(0).path("sheetId").asString();
		assertThat(association.post(sheet + "/content", """
				{"scores":{"HOUSING":"5","DAILY_LIFE":"4","HEALTH_LINK":"DECLINED","ADMINISTRATIVE":"4","BUDGET":"4",
				"STUDIES_WORK":"NOT_ASSESSED","SOCIAL_LINK":"3"}}""").status()).isEqualTo(200);
		Answer signed = association.post(sheet + "/signature",
				"{\"household\":\"ABSENT\",\"signedOn\":\"%s\"}".formatted(day));
		assertThat(signed.text("status")).isEqualTo("SIGNED");
		assertThat(signed.json().path("signature").path("fingerprint").asString()).hasSize(64);
	}

	@Test
	void health_notes_are_for_the_health_professions_of_the_team() {
		String measureId = running("asso-sante", "lens-henin", "VIAL");
		String page = "/mesures/" + measureId + "/notes-de-sante";
		Caller nurse = healthTeam("asso-sante");

		// when the nurse writes
		assertThat(nurse.form(page, Map.of("healthNote", "Traitement équilibré.")).status()).isEqualTo(303);
		assertThat(nurse.form(page, Map.of("healthNote", "  ")).body()).contains("Cette information est nécessaire.");

		// then the nurse reads it, and the reading is recorded
		assertThat(nurse.page(page).body()).contains("Traitement équilibré.");
		assertThat(nurse.page("/mesures/" + measureId).body()).contains("Notes de santé");
		AccessChain readings = new AccessChain(this.mongo.getDb(), "health_note_readings", Clock.systemUTC());
		assertThat(ChainCheck.of(readings, null, (done) -> {
		}).intact()).isTrue();
		Document last = this.mongo.getCollection("health_note_readings").find().sort(new Document("_id", -1)).first();
		assertThat(last).isNotNull().containsEntry("about", List.of(measureId)).containsEntry("what", "HEALTH");
		this.mongo.getCollection("health_note_readings")
			.updateOne(new Document("_id", last.get("_id")), new Document("$set", new Document("login", "nobody")));
		assertThat(ChainCheck.of(readings, null, (done) -> {
		}).intact()).as("whoever tampers with it is found out").isFalse();
		this.mongo.getCollection("health_note_readings")
			.updateOne(new Document("_id", last.get("_id")),
					new Document("$set", new Document("login", last.get("login"))));
		assertThat(this.mongo.getCollection("notes").find(new Document("measureId", measureId)).first().toJson())
			.doesNotContain("Traitement");

		// and nobody else: not the rest of the team, the coordinator, the Department, nor
		// another association's nurse
		for (Caller outside : new Caller[] { association("asso-sante"), coordinator("lens-henin"), department(),
				person("auditeur", "auditor", Set.of(), "audit"),
				person("sante.seule", "health", Set.of(), "asso-sante") }) {
			assertThat(outside.page(page).status()).isEqualTo(403);
			assertThat(outside.get("/api/measures/" + measureId + "/health-notes").status()).isEqualTo(403);
			assertThat(outside.form(page, Map.of("healthNote", "x")).status()).isEqualTo(403);
		}
		assertThat(association("asso-sante").page("/mesures/" + measureId).body()).doesNotContain("Notes de santé");
		assertThat(healthTeam("asso-autre").page(page).status()).isEqualTo(404);
		assertThat(healthTeam("asso-autre").get("/api/measures/" + measureId + "/health-notes").status())
			.isEqualTo(404);
		assertThat(nobody().page(page).status()).isEqualTo(401);

		// when the case is erased after its retention time, the notes are too, and it is
		// answered how many
		String caseId = coordinator("lens-henin").get("/api/measures/" + measureId).text("caseId");
		say(caseId, "case-erased",
				"{\"caseId\":\"%s\",\"batchId\":\"RB-2029-12-01\",\"erasedOn\":\"2029-12-12\"}".formatted(caseId));
		await().untilAsserted(
				() -> assertThat(this.mongo.getCollection("notes").countDocuments(new Document("measureId", measureId)))
					.isZero());
		Document commit = this.mongo.getCollection("commits")
			.find(new Document("_id", "erasure-" + caseId + "/1"))
			.first();
		assertThat(commit).isNotNull();
		assertThat(commit.toJson()).contains("support-notes-erased", "\\\"notes\\\":1", "\\\"waitingEvents\\\":0");
	}

}
