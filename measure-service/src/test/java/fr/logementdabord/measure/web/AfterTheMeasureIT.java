package fr.logementdabord.measure.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What follows a measure, and events that come before what they speak of.
 */
class AfterTheMeasureIT extends RunningService {

	@Test
	void housing_is_read_at_fixed_times_after_an_entry_that_was_told_before_the_case() {
		// given an entry that is heard before anything else of its case
		LocalDate entry = today().minusMonths(7);
		String caseId = newCase();
		movedIn(caseId, entry);

		// when the measure of that case is asked for, runs and ends with a dwelling
		String agreementId = agreement("asso-suites", "boulonnais", "VIAL", 1);
		String measureId = orientationDecided(caseId, "boulonnais", "VIAL", today().minusDays(40));
		Caller coordinator = coordinator("boulonnais");
		await().until(() -> coordinator.get("/api/measures/" + measureId).status() == 200);
		coordinator.post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(agreementId));
		Caller association = association("asso-suites");
		String api = "/api/measures/" + measureId;
		association.post(api + "/lead-worker", "{\"workerId\":\"worker-7\"}");
		association.post(api + "/start", "{\"startedOn\":\"%s\"}".formatted(today().minusDays(40)));
		assertThat(
				association.post(api + "/aftercare/readings", "{\"months\":6,\"answer\":\"MAINTAINED\"}").text("type"))
			.endsWith(":housing-is-not-followed");
		association.post(api + "/end", """
				{"endedOn":"%s","reason":"OBJECTIVE_REACHED","destination":"SLIDING_LEASE"}""".formatted(today()));

		// then the months are counted from the entry
		await().untilAsserted(
				() -> assertThat(association.get(api + "/aftercare").text("countedFrom")).isEqualTo(entry.toString()));
		String page = "/mesures/" + measureId + "/suites";
		assertThat(association.page(page).body()).contains("entrée dans le logement", "règle locale par défaut");

		// and six months can be read, twelve not yet
		assertThat(association.form(page + "/lectures", Map.of("months", "6", "answer", "UNKNOWN")).status())
			.isEqualTo(303);
		assertThat(association.form(page + "/lectures", Map.of("months", "6", "answer", "MAINTAINED")).status())
			.isEqualTo(303);
		assertThat(association.form(page + "/lectures", Map.of("months", "12", "answer", "LEFT")).body())
			.contains("Il est trop tôt pour cette lecture.");
		assertThat(department().page(page).body()).contains("Oui, toujours dans le logement");

		// and the household is handed over
		assertThat(
				association.form(page + "/relais", Map.of("service", "MDS", "arrangedOn", today().toString())).status())
			.isEqualTo(303);
		assertThat(association
			.form(page + "/reprise", Map.of("handoverOutcome", "TAKEN_OVER", "handoverOn", today().toString()))
			.status()).isEqualTo(303);
		assertThat(coordinator.page(page).body()).contains("Maison du Département Solidarité", "pris en charge");
	}

	@Test
	void an_event_of_a_referral_not_yet_seen_waits_and_is_not_lost() {
		// given a withdrawal and an orientation that overtake the submission
		String caseId = newCase();
		String stream = "referral-" + caseId;
		send(event(stream, 2, caseId, "orientation-decided",
				"""
						{"caseId":"%s","territory":"artois","decidedOn":"%s","measureType":"ADSL","referrerOrganisation":"ccas-bethune"}"""
					.formatted(caseId, today())));
		send(event(stream, 3, caseId, "referral-withdrawn", """
				{"caseId":"%s","territory":"artois","withdrawnOn":"%s","reason":"OTHER"}""".formatted(caseId,
				today())));
		String measureId = Ids.derived("M-", caseId, stream + "/2");
		Caller coordinator = coordinator("artois");
		// another case is not held up by it
		requested("artois", "ADSL");
		assertThat(coordinator.get("/api/measures/" + measureId).status()).isEqualTo(404);

		// when the submission arrives
		send(event(stream, 1, caseId, "referral-submitted", """
				{"caseId":"%s","submittedOn":"%s"}""".formatted(caseId, today().minusDays(9))));

		// then what waited is handled in its order; the longer it waited, the rarer it is
		// tried again
		await().atMost(Duration.ofMinutes(3))
			.untilAsserted(() -> assertThat(coordinator.get("/api/measures/" + measureId).text("status"))
				.isEqualTo("CANCELLED"));
	}

	private static ReceivedEvent event(String stream, int sequence, String caseId, String name, String json) {
		return new ReceivedEvent(stream + "/" + sequence, "/referral-service",
				"fr.logementdabord.referral." + name + ".v1", stream, sequence, sequence, caseId,
				"correlation-" + caseId, null, Instant.now(), json.getBytes(StandardCharsets.UTF_8));
	}

}
