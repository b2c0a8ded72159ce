package fr.logementdabord.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureLifeIT extends RunningService {

	@Test
	void a_measure_lives_from_the_orientation_to_its_end_and_its_place_is_free_again() {
		// given an agreement with one place and an orientation on the topic
		String agreementId = agreement("asso-vie", "artois", "ENVAUL", 1);
		String caseId = newCase();
		String measureId = orientationDecided(caseId, "artois", "ENVAUL");
		Caller coordinator = coordinator("artois");
		await().until(() -> coordinator.get("/api/measures/" + measureId).status() == 200);
		assertThat(coordinator.get("/api/measures/" + measureId).text("status")).isEqualTo("REQUESTED");

		// when the coordinator allocates it
		Answer allocated = coordinator.post("/api/measures/" + measureId + "/allocation", allocation(agreementId));

		// then the answer already tells it
		assertThat(allocated.status()).as(allocated.body()).isEqualTo(200);
		assertThat(allocated.text("status")).isEqualTo("ALLOCATED");
		assertThat(allocated.text("provider")).isEqualTo("asso-vie");
		assertThat(free(agreementId)).isZero();

		// when the association conducts it
		Caller association = association("asso-vie");
		assertThat(association.post("/api/measures/" + measureId + "/start", on("startedOn")).text("type"))
			.endsWith(":lead-worker-is-missing");
		assertThat(
				association.post("/api/measures/" + measureId + "/lead-worker", "{\"workerId\":\"worker-7\"}").status())
			.isEqualTo(200);
		assertThat(association.post("/api/measures/" + measureId + "/start", on("startedOn")).text("status"))
			.isEqualTo("RUNNING");
		Answer handover = association.post("/api/measures/" + measureId + "/lead-worker",
				"{\"workerId\":\"worker-9\"}");
		assertThat(handover.json().path("leadWorkers")).hasSize(2);
		assertThat(handover.json().path("leadWorkers").get(1).path("until").isNull()).isTrue();
		assertThat(association
			.post("/api/measures/" + measureId + "/reviews", "{\"kind\":\"INITIAL\",\"heldOn\":\"" + today() + "\"}")
			.json()
			.path("reviews")).hasSize(1);
		Answer ended = association.post("/api/measures/" + measureId + "/end", """
				{"endedOn":"%s","reason":"OBJECTIVE_REACHED","destination":"SLIDING_LEASE"}""".formatted(today()));

		// then it is over, the list says so, and the place is free
		assertThat(ended.text("status")).isEqualTo("ENDED");
		assertThat(ended.text("exitReason")).isEqualTo("OBJECTIVE_REACHED");
		assertThat(ended.text("exitDestination")).isEqualTo("SLIDING_LEASE");
		await().untilAsserted(() -> assertThat(free(agreementId)).isEqualTo(1));
		await().untilAsserted(() -> {
			JsonNode rows = coordinator.get("/api/measures?status=ENDED&q=" + caseId).json();
			assertThat(rows.path("total").asInt()).isEqualTo(1);
			assertThat(rows.path("items").get(0).path("reviews").asInt()).isEqualTo(1);
		});
		await().untilAsserted(() -> assertThat(
				row(department().get("/api/agreements?size=100").json(), agreementId).path("free").asInt())
			.isEqualTo(1));
	}

	@Test
	void of_eight_who_want_the_last_place_exactly_one_gets_it() throws Exception {
		// given eight measures and one place
		String agreementId = agreement("asso-course", "boulonnais", "ADSL", 1);
		List<String> measures = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			measures.add(orientationDecided(newCase(), "boulonnais", "ADSL"));
		}
		Caller coordinator = coordinator("boulonnais");
		for (String measureId : measures) {
			await().until(() -> coordinator.get("/api/measures/" + measureId).status() == 200);
		}

		// when all are allocated at the same time
		List<Answer> answers = atOnce(measures.stream()
			.<Callable<Answer>>map((measureId) -> () -> coordinator.post("/api/measures/" + measureId + "/allocation",
					allocation(agreementId)))
			.toList());

		// then one is, the others are refused
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(7)
			.allSatisfy((refused) -> assertThat(refused.text("type"))
				.isEqualTo("urn:logementdabord:probleme:no-place-is-left"));
		assertThat(measures)
			.filteredOn((id) -> coordinator.get("/api/measures/" + id).text("status").equals("ALLOCATED"))
			.hasSize(1);
		assertThat(free(agreementId)).isZero();
	}

	@Test
	void a_measure_that_two_agreements_want_keeps_one_place_and_gives_the_other_back() throws Exception {
		// given one measure and two agreements
		List<String> agreements = List.of(agreement("asso-gauche", "montreuillois", "VIAL", 1),
				agreement("asso-droite", "montreuillois", "VIAL", 1));
		String measureId = requested("montreuillois", "VIAL");

		// when both take a place for it at the same time
		List<Answer> answers = atOnce(agreements.stream()
			.<Callable<Answer>>map((agreementId) -> () -> coordinator("montreuillois")
				.post("/api/measures/" + measureId + "/allocation", allocation(agreementId)))
			.toList());

		// then one has it and the other's place is free again
		assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
		await().untilAsserted(() -> assertThat(agreements.stream().mapToInt(this::free).sum()).isEqualTo(1));
	}

	@Test
	void the_same_request_again_gets_the_same_answer_and_changes_nothing() {
		String agreementId = agreement("asso-encore", "audomarois", "ADSL", 2);
		String measureId = requested("audomarois", "ADSL");
		Caller coordinator = coordinator("audomarois");
		UUID key = UUID.randomUUID();

		Answer first = coordinator.post("/api/measures/" + measureId + "/allocation", allocation(agreementId), key);
		Answer again = coordinator.post("/api/measures/" + measureId + "/allocation", allocation(agreementId), key);

		assertThat(first.status()).as(first.body()).isEqualTo(200);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(free(agreementId)).isEqualTo(1);

		UUID naming = UUID.randomUUID();
		Caller association = association("asso-encore");
		String path = "/api/measures/" + measureId + "/lead-worker";
		Answer named = association.post(path, "{\"workerId\":\"worker-7\"}", naming);
		association.post(path, "{\"workerId\":\"worker-9\"}");
		Answer late = association.post(path, "{\"workerId\":\"worker-7\"}", naming);

		assertThat(late.header("ETag")).isEqualTo(named.header("ETag"));
		assertThat(association.get("/api/measures/" + measureId).json().path("leadWorkers")).hasSize(2);
	}

	@Test
	void a_decision_on_an_old_version_is_not_taken() {
		String measureId = allocated("asso-version", "artois", "ADSL");
		Caller association = association("asso-version");
		String seen = association.get("/api/measures/" + measureId).header("ETag");
		String path = "/api/measures/" + measureId + "/lead-worker";

		Answer first = association.post(path, "{\"workerId\":\"worker-7\"}", "If-Match", seen);
		Answer stale = association.post(path, "{\"workerId\":\"worker-9\"}", "If-Match", seen);

		assertThat(first.status()).isEqualTo(200);
		assertThat(stale.status()).isEqualTo(412);
		assertThat(association.get("/api/measures/" + measureId).json().path("leadWorkers")).hasSize(1);

		String agreementId = agreement("asso-version-2", "artois", "ADSL", 1);
		String requested = requested("artois", "ADSL");
		assertThat(coordinator("artois")
			.post("/api/measures/" + requested + "/allocation", allocation(agreementId), "If-Match", "\"7\"")
			.status()).isEqualTo(412);
		assertThat(free(agreementId)).isEqualTo(1);
	}

	@Test
	void a_withdrawn_referral_gives_back_what_was_held() {
		String agreementId = agreement("asso-retrait", "lens-henin", "VIAL", 1);
		String caseId = newCase();
		String measureId = orientationDecided(caseId, "lens-henin", "VIAL");
		Caller coordinator = coordinator("lens-henin");
		await().until(() -> coordinator.get("/api/measures/" + measureId).status() == 200);
		coordinator.post("/api/measures/" + measureId + "/allocation", allocation(agreementId));
		assertThat(free(agreementId)).isZero();

		say(caseId, "referral-withdrawn",
				"{\"caseId\":\"%s\",\"withdrawnOn\":\"%s\",\"reason\":\"OTHER\"}".formatted(caseId, today()));

		await().untilAsserted(() -> {
			Answer measure = coordinator.get("/api/measures/" + measureId);
			assertThat(measure.text("status")).isEqualTo("CANCELLED");
			assertThat(measure.text("because")).isEqualTo("REFERRAL_WITHDRAWN");
			assertThat(free(agreementId)).isEqualTo(1);
		});
	}

	@Test
	void a_closed_referral_ends_the_measure_that_runs() {
		String caseId = newCase();
		String agreementId = agreement("asso-cloture", "audomarois", "VIAL", 1);
		String measureId = orientationDecided(caseId, "audomarois", "VIAL");
		await().until(() -> coordinator("audomarois").get("/api/measures/" + measureId).status() == 200);
		coordinator("audomarois").post("/api/measures/" + measureId + "/allocation", allocation(agreementId));
		Caller association = association("asso-cloture");
		association.post("/api/measures/" + measureId + "/lead-worker", "{\"workerId\":\"worker-7\"}");
		association.post("/api/measures/" + measureId + "/start", on("startedOn"));

		say(caseId, "referral-closed", """
				{"caseId":"%s","territory":"audomarois","closedOn":"%s","reason":"DEPARTURE","destination":"HOSTED"}"""
			.formatted(caseId, today()));

		await().untilAsserted(() -> {
			Answer measure = association.get("/api/measures/" + measureId);
			assertThat(measure.text("status")).isEqualTo("ENDED");
			assertThat(measure.text("exitReason")).isEqualTo("DEPARTURE");
			assertThat(measure.text("because")).isEqualTo("REFERRAL_CLOSED");
			assertThat(free(agreementId)).isEqualTo(1);
		});
	}

	@Test
	void a_cancelled_request_frees_its_place() {
		String measureId = allocated("asso-annule", "montreuillois", "ADSL");
		String agreementId = department().get("/api/measures/" + measureId).text("agreementId");

		Answer cancelled = coordinator("montreuillois").post("/api/measures/" + measureId + "/cancellation",
				"{\"because\":\"HOUSEHOLD_REFUSES\"}");

		assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
		await().untilAsserted(() -> assertThat(free(agreementId)).isEqualTo(1));
	}

	private static JsonNode row(JsonNode page, String agreementId) {
		for (JsonNode row : page.path("items")) {
			if (row.path("agreementId").asString().equals(agreementId)) {
				return row;
			}
		}
		throw new AssertionError("No agreement " + agreementId + " in the list");
	}

	private static String allocation(String agreementId) {
		return "{\"agreementId\":\"%s\"}".formatted(agreementId);
	}

	private static String on(String field) {
		return "{\"%s\":\"%s\"}".formatted(field, today());
	}

	private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
		List<Answer> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
			for (Future<Answer> answer : threads.invokeAll(calls)) {
				answers.add(answer.get());
			}
		}
		return answers;
	}

}
