package fr.logementdabord.measure.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an association does while a measure runs, through the API and the pages.
 */
class SupportBooksIT extends RunningService {

	@Test
	void a_measure_runs_in_terms_and_reminds_of_what_it_owes() {
		// given a measure that began more than five months ago
		String measureId = allocatedOn(today().minusDays(170), "asso-terme", "boulonnais", "ADSL");
		Caller api = association("asso-terme");
		String startedOn = today().minusDays(170).toString();
		api.post("/api/measures/" + measureId + "/lead-worker", "{\"workerId\":\"worker-7\"}");
		assertThat(api.post("/api/measures/" + measureId + "/start", "{\"startedOn\":\"%s\"}".formatted(startedOn))
			.status()).isEqualTo(200);

		// then it has a first term of six months, an initial review that is late, and a
		// reminder of it
		Answer course = api.get("/api/measures/" + measureId + "/course");
		assertThat(course.json().path("terms")).hasSize(1);
		assertThat(course.json().path("terms").get(0).path("until").asString())
			.isEqualTo(today().minusDays(170).plusMonths(6).minusDays(1).toString());
		assertThat(course.json().path("reviewsOwed")).hasSize(2);
		assertThat(api.page("/mesures/" + measureId + "/deroulement").body()).contains("En retard", "Bilan initial",
				"règle locale par défaut");

		// when it is renewed, twice by mistake
		assertThat(api.post("/api/measures/" + measureId + "/course/renewal", "{\"number\":2}").status())
			.isEqualTo(200);
		Answer again = api.post("/api/measures/" + measureId + "/course/renewal", "{\"number\":2}");

		// then one term was added and an intermediate review stands where the end was
		assertThat(again.json().path("terms")).hasSize(2);
		assertThat(again.body()).contains("INTERMEDIATE");
		assertThat(api.post("/api/measures/" + measureId + "/course/renewal", "{\"number\":9}").text("type"))
			.endsWith(":renewal-skips-a-term");
	}

	@Test
	void support_is_interrupted_and_goes_on_and_an_end_waits_for_a_place() {
		String measureId = running("asso-pause", "audomarois", "VIAL");
		Caller association = association("asso-pause");
		String page = "/mesures/" + measureId + "/deroulement";

		assertThat(association
			.form(page + "/suspension", Map.of("suspendedOn", today().toString(), "suspensionReason", "HOSPITAL"))
			.status()).isEqualTo(303);
		assertThat(association.page(page).body()).contains("à aujourd’hui", "Hospitalisation", "Reprendre");
		// why stays with the team
		assertThat(coordinator("audomarois").page(page).body()).contains("à aujourd’hui")
			.doesNotContain("Hospitalisation", "Reprendre");
		assertThat(association.form(page + "/reprise", Map.of("resumedOn", today().minusDays(1).toString())).body())
			.contains("La reprise ne peut pas précéder la suspension.");
		assertThat(association.form(page + "/reprise", Map.of("resumedOn", today().toString())).status())
			.isEqualTo(303);

		assertThat(association
			.form(page + "/fin-differee",
					Map.of("deferredOn", today().toString(), "deferralReason", "NO_DISABILITY_PLACE"))
			.status()).isEqualTo(303);
		assertThat(association.page(page).body()).contains("Aucune place adaptée au handicap");
		assertThat(association.form(page + "/fin-possible", Map.of()).status()).isEqualTo(303);
		assertThat(association.form(page + "/autre-chose", Map.of()).status()).isEqualTo(404);
	}

	@Test
	void a_measure_changes_its_type_on_a_place_of_the_other_type_without_a_break() {
		// given a running VIAL whose association asks for an ADSL
		String measureId = running("asso-change", "montreuillois", "VIAL");
		String wanted = agreement("asso-change", "montreuillois", "ADSL", 1);
		Caller association = association("asso-change");
		Caller coordinator = coordinator("montreuillois");
		String page = "/mesures/" + measureId + "/deroulement";
		String held = association.get("/api/measures/" + measureId).text("agreementId");
		assertThat(association
			.form(page + "/changement-de-mesure",
					Map.of("measureType", "ADSL", "typeChangeReason", "NEEDS_HAVE_CHANGED"))
			.status()).isEqualTo(303);
		await()
			.untilAsserted(() -> assertThat(coordinator.page(page).body()).contains("Accorder le changement", wanted));

		// when the coordinator grants a place of that type
		coordinator.form("/mesures/" + measureId + "/attribution", Map.of("agreementId", wanted));

		// then the measure goes on under it and the old place is free again
		await().untilAsserted(() -> {
			Answer measure = association.get("/api/measures/" + measureId);
			assertThat(measure.text("measureType")).isEqualTo("ADSL");
			assertThat(measure.text("status")).isEqualTo("RUNNING");
			assertThat(free(wanted)).isZero();
			assertThat(free(held)).isEqualTo(1);
			assertThat(coordinator.get("/api/measures?size=100").body())
				.contains("\"measureId\":\"%s\"".formatted(measureId));
		});
	}

	@Test
	void the_journal_keeps_contacts_of_the_team_obstacles_and_partners() {
		// given a running measure and its team
		String measureId = running("asso-journal", "artois", "VIAL");
		Caller association = association("asso-journal");
		String page = "/mesures/" + measureId + "/journal";
		String day = today().toString();
		assertThat(association.page(page).body()).contains("Composez d’abord l’équipe");
		assertThat(association
			.form(page + "/equipe", Map.of("memberId", "worker-3", "discipline", "NURSE", "joinedOn", day))
			.status()).isEqualTo(303);

		// when a visit, an obstacle and an orientation are entered
		Map<String, String> visit = new HashMap<>(Map.of("workerId", "worker-3", "contactKind", "HOME_VISIT",
				"contactOn", day, "minutes", "45", "domains.HOUSING", "on", "domains.HEALTH_LINK", "on"));
		assertThat(association.form(page + "/contacts", visit).status()).isEqualTo(303);
		assertThat(association
			.form(page + "/obstacles", Map.of("obstacle", "RIGHTS_LOST_WHEN_WAGES_RESUME", "obstacleOn", day))
			.status()).isEqualTo(303);
		assertThat(association.form(page + "/orientations", Map.of("partner", "CSAPA", "orientedOn", day)).status())
			.isEqualTo(303);

		// then the association reads all of it
		String read = association.page(page).body();
		assertThat(read).contains("Visite à domicile", "Lien vers la santé, Logement", "Perte de la MASP", "CSAPA");
		assertThat(association.get(page + "/contacts.csv").body()).contains("worker-3;Infirmier;Visite à domicile;");
		assertThat(association.page(page + "?domain=BUDGET").body()).contains("0</span>");
		// and the coordinator does not learn where health is looked after
		assertThat(coordinator("artois").page(page).body()).contains("Visite à domicile", "Partenaire de santé")
			.doesNotContain("CSAPA");
		assertThat(coordinator("artois").get("/api/measures/" + measureId + "/journal").body()).doesNotContain("CSAPA");
		// and the Department has no reason to read a life
		assertThat(department().page(page).status()).isEqualTo(403);
		assertThat(department().get("/api/measures/" + measureId + "/journal").status()).isEqualTo(403);

		// when what is entered is wrong
		visit.put("workerId", "worker-9");
		visit.remove("domains.HOUSING");
		visit.remove("domains.HEALTH_LINK");
		visit.put("minutes", "-3");
		Answer wrong = association.form(page + "/contacts", visit);

		// then each field is told and nothing was recorded
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Un nombre de 0 à 1440 est attendu.", "Cette information est nécessaire.");
		visit.put("domains.BUDGET", "on");
		visit.put("minutes", "10");
		assertThat(association.form(page + "/contacts", visit).body())
			.contains("Cette personne n’est pas dans l’équipe à la date du contact.");
		assertThat(association.get("/api/measures/" + measureId + "/journal").json().path("contacts")).hasSize(1);
	}

	@Test
	void the_answer_of_a_partner_and_a_struck_contact_through_the_api() {
		String measureId = running("asso-partenaires", "artois", "ADSL");
		Caller api = association("asso-partenaires");
		String journal = "/api/measures/" + measureId + "/journal";
		String day = today().toString();
		api.post(journal + "/team",
				"{\"memberId\":\"worker-3\",\"discipline\":\"CESF\",\"joinedOn\":\"%s\"}".formatted(day));
		String contact = """
				{"workerId":"worker-3","contactKind":"PHONE","contactOn":"%s","minutes":10,"domains":["BUDGET"]}"""
			.formatted(day);
		UUID key = UUID.randomUUID();
		api.post(journal + "/contacts", contact, key);
		Answer twice = api.post(journal + "/contacts", contact, key);
		assertThat(twice.json().path("contacts")).hasSize(1);
		String contactId = twice.json().path("contacts").get(0).path("contactId").asString();
		assertThat(api.post(journal + "/contact-strikes", "{\"contactId\":\"%s\"}".formatted(contactId))
			.json()
			.path("contacts")).isEmpty();

		Answer oriented = api.post(journal + "/partner-orientations",
				"{\"partner\":\"MAMOBILITE62\",\"orientedOn\":\"%s\"}".formatted(day));
		String orientationId = oriented.json().path("orientations").get(0).path("orientationId").asString();
		Answer answered = api.post(journal + "/partner-outcomes", """
				{"orientationId":"%s","outcome":"ACCEPTED","outcomeOn":"%s"}""".formatted(orientationId, day));
		assertThat(answered.json().path("orientations").get(0).path("outcome").asString()).isEqualTo("ACCEPTED");
		assertThat(api.post(journal + "/partner-outcomes", """
				{"orientationId":"%s","outcome":"NO_ANSWER","outcomeOn":"%s"}""".formatted(orientationId, day))
			.text("type")).endsWith(":outcome-is-final");
		assertThat(api
			.post(journal + "/partner-orientations", "{\"partner\":\"ASTROLOGUE\",\"orientedOn\":\"2018-01-01\"}")
			.body()).contains("partner", "orientedOn");
	}

	@Test
	void subsidies_are_kept_to_the_cent() {
		String measureId = running("asso-subsides", "lens-henin", "ENVAUL");
		Caller association = association("asso-subsides");
		String page = "/mesures/" + measureId + "/subsides";
		String day = today().toString();

		assertThat(association.form(page + "/dotations", Map.of("granted", "450,10", "grantedOn", day)).status())
			.isEqualTo(303);
		assertThat(association
			.form(page + "/versements", Map.of("paid", "120,05", "purpose", "LIVING_ALLOWANCE", "paidOn", day))
			.status()).isEqualTo(303);
		Answer ledger = department().get("/api/measures/" + measureId + "/subsidies");
		assertThat(ledger.json().path("grantedCents").asLong()).isEqualTo(450_10);
		assertThat(ledger.json().path("paidCents").asLong()).isEqualTo(120_05);
		assertThat(ledger.json().path("availableCents").asLong()).isEqualTo(330_05);

		// what was paid by mistake comes back
		String paid = ledger.json().path("lines").get(1).path("entryId").asString();
		assertThat(association.form(page + "/annulations", Map.of("entryId", paid)).status()).isEqualTo(303);
		assertThat(association.page(page).body()).contains("450,10", "Annulée", "Annulation");
		assertThat(association.get(page + "/subsides.csv").body()).contains("Versement;Subside mensuel;120,05;330,05");

		// bad money
		assertThat(association.form(page + "/versements", Map.of("paid", "450,11", "purpose", "FOOD", "paidOn", day))
			.body()).contains("Le montant dépasse ce qui est disponible.");
		assertThat(association.form(page + "/versements", Map.of("paid", "1,005", "purpose", "FOOD", "paidOn", day))
			.body()).contains("Un montant compte deux décimales au plus.", "value=\"1,005\"");
		Answer negative = association.post("/api/measures/" + measureId + "/subsidies/payments",
				"{\"paidCents\":-5,\"purpose\":\"FOOD\",\"paidOn\":\"%s\"}".formatted(day));
		assertThat(negative.status()).isEqualTo(400);
		assertThat(negative.body()).contains("Un montant ne peut pas être négatif.");
		Answer fractional = association.post("/api/measures/" + measureId + "/subsidies/payments",
				"{\"paidCents\":5.5,\"purpose\":\"FOOD\",\"paidOn\":\"%s\"}".formatted(day));
		assertThat(fractional.body()).contains("Un montant en centimes entiers est attendu.");
	}

	@Test
	void only_envaul_carries_subsidies() {
		String measureId = running("asso-sans-subsides", "lens-henin", "ADSL");
		Answer refused = association("asso-sans-subsides").post("/api/measures/" + measureId + "/subsidies/grants",
				"{\"grantedCents\":100,\"grantedOn\":\"%s\"}".formatted(today()));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("type")).endsWith(":measure-has-no-subsidies");
		assertThat(person("nul", "association", Set.of(), null).page("/mesures/" + measureId + "/subsides").status())
			.isEqualTo(404);
	}

}
