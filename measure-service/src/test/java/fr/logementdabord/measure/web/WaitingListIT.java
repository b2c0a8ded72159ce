package fr.logementdabord.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the request to the allocation: who waits, in which order and why, what is
 * proposed, and what a refusal changes.
 */
class WaitingListIT extends RunningService {

	private static final String TERRITORY = "boulonnais";

	private static final String LIST = "/api/measures/waiting-list?territory=boulonnais&measureType=VIAL";

	/** A saisine of some day, then its orientation towards VIAL. */
	private String waits(String submittedOn, String housingSituation) {
		String caseId = newCase();
		say(caseId, "referral-submitted", """
				{"caseId":"%s","householdId":"H-1","territory":"boulonnais","referrerOrganisation":"ccas-saint-omer",
				"referrerType":"CCAS","submittedOn":"%s","composition":"SINGLE_MAN","birthYears":[1980],
				"housingSituation":"%s","motive":"OTHER"}""".formatted(caseId, submittedOn, housingSituation));
		String measureId = orientationDecided(caseId, TERRITORY, "VIAL");
		await().until(() -> rows().stream().anyMatch((row) -> row.path("measureId").asString().equals(measureId)));
		return measureId;
	}

	@Test
	void a_place_that_frees_is_proposed_to_the_next_and_a_refusal_costs_nobody_the_seniority() {
		// given three households and no place
		String old = waits("2026-03-01", "HOTEL");
		String young = waits("2026-09-01", "HOTEL");
		String outside = waits("2026-10-01", "ROUGH_SLEEPING");
		Caller coordinator = coordinator(TERRITORY);

		// then each sees its position and the reason
		assertThat(order()).containsExactly(outside, old, young);
		assertThat(row(outside).path("criterion").asString()).isEqualTo("WITHOUT_SHELTER");
		assertThat(row(old).path("referredOn").asString()).isEqualTo("2026-03-01");
		assertThat(coordinator.page("/mesures/" + old).body()).contains("liste d’attente", "Hébergé", "01/03/2026");

		// when one place comes
		String agreementId = agreement("asso-attente", TERRITORY, "VIAL", 1);

		// then it is proposed to the first, and the coordinator grants it
		await().untilAsserted(() -> assertThat(proposed()).containsExactly(outside));
		assertThat(row(outside).path("proposal").path("provider").asString()).isEqualTo("asso-attente");
		String page = coordinator.page("/mesures/attente?territory=boulonnais&measureType=VIAL").body();
		assertThat(page).contains("Sans abri, en errance ou en squat", "règle locale par défaut", "Graine du tirage");
		Answer granted = coordinator.form("/mesures/" + outside + "/attribution",
				Map.of("agreementId", agreementId, "motive", "ONLY_FREE_PLACE"));
		assertThat(granted.status()).as(granted.body()).isEqualTo(303);
		await().untilAsserted(() -> assertThat(order()).containsExactly(old, young));
		assertThat(proposed()).isEmpty();

		// when the association refuses
		Caller association = association("asso-attente");
		assertThat(association.page("/mesures/" + outside + "/refus").body()).contains("avec son ancienneté");
		assertThat(association.form("/mesures/" + outside + "/refus", Map.of("by", "PROVIDER")).body())
			.contains("Cette information est nécessaire.");
		Answer refused = association.form("/mesures/" + outside + "/refus",
				Map.of("by", "PROVIDER", "motive", "OUTSIDE_TEAM_SKILLS"));
		assertThat(refused.status()).as(refused.body()).isEqualTo(303);

		// then the household is first again, with the refusal, its owner and its motive
		await().untilAsserted(() -> assertThat(order()).containsExactly(outside, old, young));
		JsonNode turndown = row(outside).path("turndowns").get(0);
		assertThat(turndown.path("by").asString()).isEqualTo("PROVIDER");
		assertThat(turndown.path("motive").asString()).isEqualTo("OUTSIDE_TEAM_SKILLS");
		assertThat(association.get("/api/measures/" + outside).status()).as("no longer theirs").isEqualTo(404);
		await().untilAsserted(
				() -> assertThat(coordinator.get("/api/measures?status=REQUESTED&size=100").body()).contains(outside));

		// and the place is proposed to the next
		await().untilAsserted(() -> assertThat(proposed()).containsExactly(old));
		assertThat(free(agreementId)).isEqualTo(1);

		// when the next household refuses too, as its coordinator hears
		allocate(coordinator, old, agreementId);
		Answer unknown = coordinator.post("/api/measures/" + old + "/refusal",
				"{\"by\":\"PROVIDER\",\"motive\":\"OTHER\"}");
		assertThat(unknown.status()).as("nobody refuses for the association").isEqualTo(400);
		assertThat(coordinator
			.post("/api/measures/" + old + "/refusal", "{\"by\":\"HOUSEHOLD\",\"motive\":\"PREFERS_ANOTHER_PROVIDER\"}")
			.status()).isEqualTo(204);
		await().untilAsserted(() -> assertThat(order()).containsExactly(outside, old, young));
		await().untilAsserted(() -> assertThat(proposed()).containsExactly(young));
		assertThat(coordinator.post("/api/measures/" + old + "/refusal", "{\"by\":\"HOUSEHOLD\",\"motive\":\"OTHER\"}")
			.text("type")).endsWith(":measure-is-not-allocated-yet");

		// when another association has places, those who refused or were refused come
		// first
		agreement("asso-attente-2", TERRITORY, "VIAL", 2);
		await().untilAsserted(() -> assertThat(proposed()).containsExactlyInAnyOrder(outside, old, young));
		assertThat(row(old).path("proposal").path("provider").asString()).isEqualTo("asso-attente-2");

		theListIsSearchedPagedTakenAwayAndReadable(old);
	}

	private void theListIsSearchedPagedTakenAwayAndReadable(String old) {
		String caseId = row(old).path("caseId").asString();
		assertThat(department().get(LIST + "&q=" + caseId).json().path("total").asInt()).isEqualTo(1);
		assertThat(department().get(LIST + "&size=2&page=1").json().path("items")).hasSize(1);
		assertThat(department().get(LIST + "&size=2&page=1").json().path("total").asInt()).isEqualTo(3);
		String csv = department().get(LIST, "Accept", "text/csv").body();
		assertThat(csv).contains("Position;Dossier", "2;" + caseId);
		assertThat(department().get("/api/measures/waiting-list?territory=arras").json().path("errors")).hasSize(2);
		Caller reader = coordinator(TERRITORY);
		try (Browser browser = Browser.open(reader.base(), reader.token())) {
			browser.go("/mesures/attente?territory=boulonnais&measureType=VIAL").accessible();
			browser.go("/conventions").accessible();
		}
		Caller department = department();
		try (Browser browser = Browser.open(department.base(), department.token())) {
			browser.go("/conventions").accessible();
		}
	}

	@Test
	void a_waiting_list_is_for_the_coordinator_of_the_territory_and_the_department() {
		for (String path : List.of(LIST, "/mesures/attente?territory=boulonnais&measureType=VIAL",
				"/mesures/attente/liste-attente.csv?territory=boulonnais&measureType=VIAL")) {
			assertThat(nobody().get(path).status()).as(path).isEqualTo(401);
			assertThat(department().get(path).status()).as(path).isEqualTo(200);
			assertThat(coordinator(TERRITORY).get(path).status()).as(path).isEqualTo(200);
			assertThat(coordinator("artois").get(path).status()).as(path).isEqualTo(404);
			for (String role : List.of("association", "landlord", "state", "referrer", "partner-system", "service")) {
				assertThat(person("intrus", role, Set.of(TERRITORY), "asso-attente").get(path).status()).as(role)
					.isEqualTo(403);
			}
		}
	}

	private static void allocate(Caller coordinator, String measureId, String agreementId) {
		Answer done = coordinator.post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\",\"motive\":\"PROXIMITY\"}".formatted(agreementId));
		assertThat(done.status()).as(done.body()).isEqualTo(200);
	}

	private List<JsonNode> rows() {
		List<JsonNode> rows = new ArrayList<>();
		department().get(LIST + "&size=100").json().path("items").forEach(rows::add);
		return rows;
	}

	private JsonNode row(String measureId) {
		return rows().stream()
			.filter((row) -> row.path("measureId").asString().equals(measureId))
			.findFirst()
			.orElseThrow();
	}

	private List<String> order() {
		return rows().stream().map((row) -> row.path("measureId").asString()).toList();
	}

	private List<String> proposed() {
		return rows().stream()
			.filter((row) -> row.path("proposal").isObject())
			.map((row) -> row.path("measureId").asString())
			.toList();
	}

}
