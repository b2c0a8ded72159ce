package fr.logementdabord.housing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages, used as a browser without script does.
 */
class HousingPagesIT extends RunningService {

	@Test
	void a_household_is_housed_by_forms_alone() {
		// given a landlord's dwelling, announced by form
		People people = people();
		String reference = "FORM-" + UUID.randomUUID().toString().substring(0, 8);
		Answer announced = people.landlord().form("/logements", dwelling(reference, "326,50"));
		assertThat(announced.status()).as(announced.body()).isEqualTo(303);
		assertThat(people.landlord().page(announced.header("Location")).body()).contains("est enregistré", reference,
				"Béthune", "Artois");
		String dwellingId = announced.header("Location").replaceAll(".*saved=([A-Z0-9-]+).*", "$1");
		String searchId = people.searching();

		// when the State schedules a meeting and puts the dwelling on its agenda
		Answer scheduled = people.state()
			.form("/reunions", Map.of("territory", "artois", "heldOn", today().toString()));
		assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(303);
		String meeting = scheduled.header("Location").replaceAll("\\?.*", "");
		assertThat(people.state().page(scheduled.header("Location")).body()).contains("Réunion de fluidité du",
				reference);
		Answer put = people.state().form(meeting + "/agenda", Map.of("dwellingId", dwellingId));
		assertThat(put.status()).as(put.body()).isEqualTo(303);

		// and the coordinator positions the household
		assertThat(people.coordinator("artois").page(put.header("Location")).body()).contains("Positionner",
				"Femme seule", searchId);
		Answer proposed = people.coordinator("artois")
			.form(meeting + "/proposals", Map.of("dwellingId", dwellingId, "searchId", searchId));
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(303);
		String placement = proposed.header("Location").replaceAll("\\?.*", "");

		// then each next step is a form for those who may
		Caller landlord = people.landlord();
		Caller coordinator = people.coordinator("artois");
		assertThat(landlord.page(proposed.header("Location")).body()).contains("Votre réponse", "Femme seule")
			.doesNotContain("Refus du ménage", "Décision de la commission d’attribution</h2>");
		assertThat(coordinator.page(placement).body()).contains("Refus du ménage").doesNotContain("Votre réponse");
		Answer noMotive = landlord.form(placement + "/landlord-answer", Map.of("accepted", "false"));
		assertThat(noMotive.status()).isEqualTo(400);
		assertThat(noMotive.body()).contains("Un refus doit être motivé.", "id=\"motive-erreur\"");
		next(landlord, placement, "landlord-answer", Map.of("accepted", "true"), "Accord du bailleur");
		Answer early = landlord.form(placement + "/committee",
				Map.of("outcome", "AWARDED", "decidedOn", today().minusDays(3).toString()));
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.body()).contains("ne peut pas précéder", "value=\"" + today().minusDays(3) + "\"");
		next(landlord, placement, "committee", Map.of("outcome", "AWARDED", "decidedOn", today().toString()),
				"Attribué");
		next(coordinator, placement, "lease", Map.of("kind", "SLIDING", "signedOn", today().toString(),
				"plannedSlideOn", today().plusMonths(6).toString()), "Bail glissant");
		next(coordinator, placement, "move-in", Map.of("movedInOn", today().toString()), "Entré dans les lieux");
		people.awaitSearch(searchId, "HOUSED");
		assertThat(coordinator.page("/positionnements").body()).contains("Entré dans les lieux");
		assertThat(coordinator.page("/recherches?status=HOUSED").body()).contains("Logé");
	}

	private static void next(Caller person, String placement, String step, Map<String, String> fields, String shown) {
		Answer done = person.form(placement + "/" + step, fields);
		assertThat(done.status()).as(done.body()).isEqualTo(303);
		assertThat(person.page(done.header("Location")).body()).contains(shown);
	}

	@Test
	void a_wrong_form_comes_back_with_its_values_and_a_sentence_beside_each_wrong_field() {
		Map<String, String> fields = dwelling("FORM-1", "0");
		fields.put("surfaceM2", "grand");
		fields.put("typology", "");
		Answer wrong = people().landlord().form("/logements", fields);

		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Le loyer doit être compris entre 0,01 € et 3 000,00 €.",
				"Un nombre entier est attendu.", "Cette information est nécessaire.", "value=\"grand\"",
				"value=\"FORM-1\"", "aria-describedby=\"rentCents-erreur\"");
		Answer unknown = people().landlord().form("/logements", dwelling("FORM-1", "12,345"));
		assertThat(unknown.body()).contains("Un montant en euros est attendu, par exemple 326,50.");
	}

	@Test
	void a_landlord_withdraws_by_form() {
		People people = people();
		String dwellingId = people.dwelling();
		people.awaitDwelling(dwellingId, "AVAILABLE");
		assertThat(people.landlord().page("/logements?status=AVAILABLE&size=100").body())
			.contains("/logements/" + dwellingId + "/withdrawal")
			.doesNotContain("Aucun logement ne correspond.");
		assertThat(people.landlord().page("/logements?q=personne-ne-dit-cela").body())
			.contains("Aucun logement ne correspond.");

		Answer withdrawn = people.landlord().form("/logements/" + dwellingId + "/withdrawal", Map.of());

		assertThat(withdrawn.status()).isEqualTo(303);
		assertThat(people.landlord().page(withdrawn.header("Location")).body()).contains("Retiré");
		assertThat(people.department().page("/logements?status=WITHDRAWN&size=100").body())
			.doesNotContain("Annoncer un logement");
	}

	@Test
	void names_are_shown_to_coordinator_and_department_only() {
		// given a placement, and a referral-service that would tell the name to anybody
		People people = people();
		String caseId = People.newCase();
		String name = NamesStub.nameOf(caseId);
		String dwellingId = people.dwelling();
		String searchId = people.searching(caseId, "artois");
		String waiting = People.newCase();
		people.searching(waiting, "artois");
		String placementId = people.proposed(dwellingId, searchId);
		String meetingId = people.department().get("/api/placements/" + placementId).text("meetingId");

		for (Caller entitled : List.of(people.coordinator("artois"), people.department())) {
			assertThat(entitled.page("/recherches?q=" + caseId).body()).contains(name);
			assertThat(entitled.page("/positionnements?q=" + caseId).body()).contains(name);
			assertThat(entitled.page("/positionnements/" + placementId).body()).contains(name);
		}
		assertThat(people.coordinator("artois").page("/reunions/" + meetingId).body())
			.contains(NamesStub.nameOf(waiting));
		assertThat(people.state().page("/recherches?q=" + caseId).body()).contains(caseId).doesNotContain("fictive");
		assertThat(people.state().page("/reunions/" + meetingId).body()).contains(waiting).doesNotContain("fictive");
		for (Caller notEntitled : List.of(people.state(), people.landlord())) {
			assertThat(notEntitled.page("/positionnements?q=" + caseId).body()).contains(caseId)
				.doesNotContain("fictive");
			assertThat(notEntitled.page("/positionnements/" + placementId).body()).contains(caseId, "Femme seule")
				.doesNotContain("fictive", "ENVAUL");
		}
	}

	@Test
	void a_reserved_dwelling_is_told_politely() {
		People people = people();
		String dwellingId = people.dwelling();
		people.proposed(dwellingId, people.searching());

		Answer refused = people.landlord().form("/logements/" + dwellingId + "/withdrawal", Map.of());

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("Ce logement est déjà réservé pour un ménage");
	}

	private static Map<String, String> dwelling(String reference, String rent) {
		return new HashMap<>(Map.of("reference", reference, "communeInsee", "62119", "typology", "T1", "surfaceM2",
				"31", "rentCents", rent, "chargesCents", "48", "accessible", "false", "regime", "ORDINARY",
				"availableOn", today().toString()));
	}

}
