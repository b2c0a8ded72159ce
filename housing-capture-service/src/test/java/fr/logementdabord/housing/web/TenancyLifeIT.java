package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static fr.logementdabord.housing.web.People.await;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

class TenancyLifeIT extends RunningService {

	@Test
	void a_sliding_lease_slides_is_left_and_its_dwelling_may_be_offered_again() {
		// given a household that has moved in under a sliding lease
		People people = people();
		Caller coordinator = people.coordinator("artois");
		Caller landlord = people.landlord();
		String dwellingId = people.dwelling("habitat-demo", "62119", "PRIVATE_IML");
		String tenancyId = people.tenancy(dwellingId, "SLIDING",
				",\"plannedSlideOn\":\"" + today().plusMonths(6) + "\"");
		String path = "/api/tenancies/" + tenancyId;
		assertThat(coordinator.get("/api/tenancies?due=true").body()).doesNotContain(tenancyId);

		// when the slide is put forward to today, and happens
		assertThat(coordinator.post(path + "/slide", "{\"slidOn\":\"%s\"}".formatted(today().plusDays(1))).text("type"))
			.endsWith("date-is-in-the-future");
		assertThat(landlord.post(path + "/slide-plan", "{\"plannedOn\":\"%s\"}".formatted(today())).status())
			.isEqualTo(200);
		await().untilAsserted(() -> assertThat(coordinator.get("/api/tenancies?due=true").body()).contains(tenancyId));
		assertThat(coordinator.post(path + "/slide", "{\"slidOn\":\"%s\"}".formatted(today())).status()).isEqualTo(200);

		// and the household leaves, as its landlord says
		assertThat(
				landlord.post(path + "/end", "{\"endedOn\":\"%s\",\"reason\":\"SUNSHINE\"}".formatted(today())).body())
			.contains("reason", "Ce choix n’existe pas.");
		Answer left = landlord.post(path + "/end",
				"{\"endedOn\":\"%s\",\"reason\":\"GAVE_NOTICE\",\"destination\":\"STREET\"}".formatted(today()));
		assertThat(left.status()).as(left.body()).isEqualTo(200);
		assertThat(
				coordinator
					.post(path + "/end",
							"{\"endedOn\":\"%s\",\"reason\":\"GAVE_NOTICE\",\"destination\":\"HOSTED\"}"
								.formatted(today()))
					.status())
			.as("where to, once it is known")
			.isEqualTo(200);

		// then all of it is written down, and the dwelling is its landlord's to offer
		await().untilAsserted(() -> {
			Answer seen = coordinator.get(path);
			assertThat(seen.text("status")).isEqualTo("ENDED");
			assertThat(seen.text("slidOn")).isEqualTo(today().toString());
			assertThat(seen.text("destination")).isEqualTo("HOSTED");
		});
		people.awaitDwelling(dwellingId, "WITHDRAWN");
		// and a landlord does not learn where the household went
		assertThat(landlord.get(path).body()).contains("GAVE_NOTICE").doesNotContain("HOSTED", "\"outcome\"");
		assertThat(landlord.page("/baux/" + tenancyId).body()).contains("Congé donné par le ménage")
			.doesNotContain("Chez un tiers", "Maintien dans le logement");
	}

	@Test
	void the_pages_of_placements_and_tenancies_are_read_by_keyboard_screen_reader_and_on_a_phone() {
		People people = people();
		String placementId = people.proposed(people.dwelling(), people.searching());
		String tenancyId = people.tenancy(people.dwelling("habitat-demo", "62119", "SAS"), "SAS", "");
		Caller coordinator = people.coordinator("artois");

		try (Browser browser = Browser.open(coordinator.base(), coordinator.token())) {
			for (String path : List.of("/positionnements", "/positionnements/" + placementId, "/baux",
					"/baux/" + tenancyId)) {
				browser.go(path).accessible().fitsAPhone();
			}
			// a wrong date comes back with its sentence, without leaving the keyboard
			browser.go("/baux/" + tenancyId).tabTo("Enregistrer").press(Keys.ENTER);
			browser.awaitText("Cette information est nécessaire.").accessible();
		}
		Caller landlord = people.landlord();
		try (Browser browser = Browser.open(landlord.base(), landlord.token())) {
			browser.go("/positionnements/" + placementId).accessible().fitsAPhone();
		}
	}

	@Test
	void a_sas_stay_shows_its_limit_and_a_check_is_not_made_before_its_time() {
		People people = people();
		Caller coordinator = people.coordinator("artois");
		String dwellingId = people.dwelling("habitat-demo", "62119", "SAS");
		String tenancyId = people.tenancy(dwellingId, "SAS", "");

		Answer seen = coordinator.get("/api/tenancies/" + tenancyId);
		assertThat(seen.text("stayAlarmOn")).isEqualTo(today().plusMonths(9).toString());
		assertThat(seen.text("stayEndsOn")).isEqualTo(today().plusMonths(12).minusDays(1).toString());
		assertThat(coordinator.page("/baux/" + tenancyId).body()).contains("Convention d’occupation SAS",
				"règle locale par défaut", "à vérifier");

		Answer early = coordinator.post("/api/tenancies/" + tenancyId + "/checks",
				"{\"months\":6,\"outcome\":\"MAINTAINED\"}");
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.text("type")).endsWith("check-is-not-due-yet");
		// the same by form comes back with the sentence
		Answer form = coordinator.form("/baux/" + tenancyId + "/end",
				Map.of("endedOn", today().plusDays(2).toString(), "reason", "END_OF_STAY"));
		assertThat(form.status()).isEqualTo(409);
		assertThat(form.body()).contains("ne peut pas être postérieure", "value=\"" + today().plusDays(2) + "\"");
		assertThat(coordinator.get("/api/tenancies?format=csv").body()).contains(tenancyId);
	}

}
