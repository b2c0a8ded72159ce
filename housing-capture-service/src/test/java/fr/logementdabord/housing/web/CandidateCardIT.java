package fr.logementdabord.housing.web;

import java.util.List;

import fr.logementdabord.testkit.parts.Caller.Answer;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.await;
import static fr.logementdabord.housing.web.People.newCase;
import static org.assertj.core.api.Assertions.assertThat;

class CandidateCardIT extends RunningService {

	@Test
	void a_landlord_sees_the_minimal_card_of_a_candidate_and_never_which_support_runs() {
		// given a household proposed to a landlord, without a support as yet
		People people = people();
		String caseId = newCase();
		String placementId = people.proposed(people.dwelling(), people.searching(caseId, "artois"));
		String card = "/api/placements/" + placementId + "/candidate";
		assertThat(people.landlord().get(card).json().path("supportInPlace").asBoolean()).isFalse();

		// when a measure starts that tells of a health problem
		people.referrals().measureStarted(caseId, "VIAL");

		// then the landlord learns that somebody helps the household, and no more
		await().untilAsserted(
				() -> assertThat(people.landlord().get(card).json().path("supportInPlace").asBoolean()).isTrue());
		Answer seen = people.landlord().get(card);
		assertThat(seen.json().propertyNames()).containsExactlyInAnyOrder("placementId", "composition", "typologies",
				"area", "resourcesBand", "supportInPlace");
		assertThat(seen.text("composition")).isEqualTo("SINGLE_WOMAN");
		assertThat(seen.text("area")).isEqualTo("artois");
		String page = people.landlord().page("/positionnements/" + placementId).body();
		assertThat(page).contains("Fiche candidat", "Accompagnement en place");
		for (String body : List.of(seen.body(), page, people.landlord().get("/api/placements/" + placementId).body(),
				people.landlord().get("/api/placements?format=csv").body(),
				people.landlord().page("/positionnements").body())) {
			assertThat(body).doesNotContain("VIAL", "ENVAUL", "ADSL", "measureType", "Melle", "Name of");
		}
	}

}
