package fr.logementdabord.measure.web;

import java.util.Map;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages, used as a browser without script does.
 */
class MeasurePagesIT extends RunningService {

	@Test
	void the_department_signs_an_agreement_by_form() {
		// given the form
		assertThat(department().page("/conventions").body()).contains("Enregistrer une convention");
		assertThat(coordinator("artois").page("/conventions").body()).doesNotContain("Enregistrer une convention");

		// when it is filled in
		Answer signed = department().form("/conventions", terms("4 120,50", "3"));

		// then the next page tells it, and the list follows
		assertThat(signed.status()).as(signed.body()).isEqualTo(303);
		assertThat(department().page(signed.header("Location")).body()).contains("Convention enregistrée",
				"asso-formulaire");
		await().untilAsserted(() -> assertThat(department().page("/conventions?size=100").body())
			.contains("asso-formulaire", "4\u202f120,50"));
	}

	@Test
	void a_wrong_form_comes_back_with_its_values_and_a_sentence_beside_each_wrong_field() {
		Answer wrong = department().form("/conventions", terms("12,345", "-2"));

		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Un montant compte deux décimales au plus.",
				"Un nombre de 1 à 1000 est attendu.", "value=\"12,345\"", "value=\"-2\"", "value=\"asso-formulaire\"",
				"aria-describedby=\"unitCost-erreur\"");
		assertThat(department().form("/conventions", terms("-5", "1")).body())
			.contains("Un montant ne peut pas être négatif.");
	}

	@Test
	void a_measure_is_conducted_by_forms_alone() {
		// given a request and a free place
		String agreementId = agreement("asso-pages", "audomarois", "ENVAUL", 2);
		String measureId = requested("audomarois", "ENVAUL");
		Caller coordinator = coordinator("audomarois");
		Caller association = association("asso-pages");
		String page = "/mesures/" + measureId;
		await().untilAsserted(() -> assertThat(coordinator.page(page).body()).contains("Attribuer la mesure",
				agreementId, "Annuler la demande"));

		// when the coordinator allocates it
		Answer allocated = coordinator.form(page + "/attribution", Map.of("agreementId", agreementId, "version", "1"));

		// then the association conducts it, one offered step after the other
		assertThat(allocated.status()).as(allocated.body()).isEqualTo(303);
		assertThat(allocated.header("Location")).isEqualTo(page);
		assertThat(association.page(page).body()).contains("Attribuée", "Nommer le référent de parcours")
			.doesNotContain("Démarrer la mesure", "Annuler la demande");
		assertThat(association.form(page + "/referent", Map.of("workerId", "worker-7", "version", "2")).status())
			.isEqualTo(303);
		assertThat(association.page(page).body()).contains("Démarrer la mesure", "worker-7");
		assertThat(association.form(page + "/demarrage", Map.of("startedOn", today().toString())).status())
			.isEqualTo(303);
		assertThat(association.page(page).body()).contains("En cours", "Enregistrer un bilan", "Terminer la mesure");
		assertThat(association.form(page + "/bilans", Map.of("kind", "INITIAL", "heldOn", today().toString())).status())
			.isEqualTo(303);

		// and a wrong end comes back with the sentence beside the field
		Answer early = association.form(page + "/fin",
				Map.of("endedOn", today().minusDays(2).toString(), "reason", "DEPARTURE", "destination", "HOSTED"));
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.body()).contains("id=\"endedOn-erreur\"",
				"La fin de la mesure ne peut pas précéder son démarrage.", "value=\"" + today().minusDays(2) + "\"");
		assertThat(association.form(page + "/fin", Map.of("endedOn", today().toString(), "reason", "DEPARTURE")).body())
			.contains("id=\"destination-erreur\"");

		Answer ended = association.form(page + "/fin",
				Map.of("endedOn", today().toString(), "reason", "OBJECTIVE_REACHED", "destination", "SLIDING_LEASE"));
		assertThat(ended.status()).isEqualTo(303);
		assertThat(association.page(page).body()).contains("Terminée", "Objectif réalisé", "Bail glissant")
			.doesNotContain("Enregistrer un bilan", "Terminer la mesure");
		assertThat(coordinator.page(page).body()).contains("Terminée").doesNotContain("Annuler la demande");
	}

	@Test
	void a_form_filled_in_on_an_old_page_is_answered_with_a_polite_sentence() {
		String measureId = allocated("asso-vieille-page", "montreuillois", "ADSL");
		Answer stale = association("asso-vieille-page").form("/mesures/" + measureId + "/referent",
				Map.of("workerId", "worker-7", "version", "1"));

		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.body()).contains("Ce dossier a été modifié depuis que vous l’avez affiché.");
	}

	@Test
	void the_list_searches_pages_and_downloads() {
		String caseId = newCase();
		String measureId = orientationDecided(caseId, "montreuillois", "ADSL");
		requested("montreuillois", "ADSL");
		requested("montreuillois", "ADSL");
		Caller coordinator = coordinator("montreuillois");
		await().untilAsserted(() -> assertThat(coordinator.page("/mesures?q=" + caseId.toLowerCase()).body())
			.contains("/mesures/" + measureId, "Demandée", "1</span>")
			.doesNotContain("Aucune mesure"));

		assertThat(coordinator.page("/mesures?size=1&status=REQUESTED").body()).contains("Page suivante",
				"status=REQUESTED");
		assertThat(coordinator.page("/mesures?status=ENDED&q=" + caseId).body()).contains("Aucune mesure");

		Answer csv = coordinator.get("/mesures/mesures.csv?q=" + caseId);
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.header("Content-Disposition")).contains("mesures.csv");
		assertThat(csv.body().lines()).hasSize(2)
			.last()
			.asString()
			.startsWith(caseId + ";" + measureId + ";Montreuillois;ADSL;Demandée;");
		assertThat(coordinator.get("/api/measures?q=" + caseId, "Accept", "text/csv").body()).isEqualTo(csv.body());
	}

	@Test
	void while_names_are_out_of_reach_the_case_number_stands_for_them() {
		String caseId = newCase();
		String measureId = orientationDecided(caseId, "boulonnais", "ADSL");
		Caller coordinator = coordinator("boulonnais");
		await().until(() -> coordinator.page("/mesures/" + measureId).status() == 200);

		assertThat(coordinator.page("/mesures/" + measureId).body()).contains("<span>" + caseId + "</span>");
	}

	@Test
	void a_page_for_nobody_is_a_polite_page() {
		Answer answer = coordinator("artois").page("/mesures/M-AAAAAAAAAAAA");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.body()).contains("n’existe pas ou ne vous est pas accessible", "Avec le soutien de l’État");
	}

	private static Map<String, String> terms(String unitCost, String places) {
		return Map.of("provider", "asso-formulaire", "territory", "artois", "measureType", "VIAL", "year",
				String.valueOf(today().getYear()), "places", places, "unitCost", unitCost);
	}

}
