package fr.logementdabord.measure.web;

import java.util.Map;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month of an association in a browser, by keyboard: a new entry, the team, a visit, a
 * subsidy, a review that is signed, a renewal, an end. Every page passes axe and fits a
 * phone.
 */
class AssociationMonthIT extends RunningService {

	@Test
	void an_association_works_through_its_month() {
		// given an entry to answer, and a measure whose initial review is late
		String entry = allocated("asso-mois", "audomarois", "ENVAUL");
		String late = allocatedOn(today().minusDays(100), "asso-mois", "boulonnais", "ADSL");
		Caller api = association("asso-mois");
		api.post("/api/measures/" + late + "/lead-worker", "{\"workerId\":\"worker-7\"}");
		api.post("/api/measures/" + late + "/start", "{\"startedOn\":\"%s\"}".formatted(today().minusDays(100)));
		// the reminder of the late review came by its deadline
		await().untilAsserted(() -> assertThat(api.page("/mesures/bureau").body()).contains(entry, late, "En retard",
				"Rappel envoyé"));

		try (Browser browser = Browser.open(address(), tokenOf("asso-mois"))) {
			// the desk
			browser.go("/mesures/bureau").accessible();
			assertThat(browser.text()).contains("Entrées à répondre", "Bilans à tenir", "Places libres",
					"Mes mesures en cours", "Bilan initial");

			// the entry is answered: a lead worker, then the start
			browser.go("/mesures/" + entry).accessible();
			browser.tabTo("Identifiant du référent").type("worker-3").press(Keys.ENTER);
			browser.awaitText("Démarrer la mesure");
			api.post("/api/measures/" + entry + "/start", "{\"startedOn\":\"%s\"}".formatted(today()));

			// the team and a visit
			browser.go("/mesures/" + entry + "/journal").accessible();
			browser.tabTo("Faire entrer une personne dans l’équipe").press(Keys.SPACE);
			browser.tabTo("Identifiant de l’intervenant").type("worker-3");
			browser.tabTo("Fonction").choose("Édu");
			browser.tabTo("Ajouter à l’équipe").press(Keys.ENTER);
			browser.awaitText("worker-3, Éducateur");
			browser.tabTo("Contact").choose("Visite");
			browser.tabTo("Logement").press(Keys.SPACE);
			browser.tabTo("Durée en minutes").type("45");
			browser.tabTo("Enregistrer le contact").press(Keys.ENTER);
			browser.awaitText("Visite à domicile");
			browser.awaitText("1 contact");
			browser.accessible();

			// a subsidy, a wrong amount first
			browser.go("/mesures/" + entry + "/subsides").accessible();
			browser.tabTo("Dotation en euros").type("300,555").press(Keys.ENTER);
			browser.awaitText("Un montant compte deux décimales au plus.").accessible();
			browser.tabTo("Dotation en euros").type("300,50").press(Keys.ENTER);
			browser.awaitText("300,50");
			browser.tabTo("Montant versé en euros").type("120");
			browser.tabTo("Usage").choose("Ali");
			browser.tabTo("Enregistrer le versement").press(Keys.ENTER);
			browser.awaitText("180,50");

			// the late review is held, written and signed
			api.form("/mesures/" + late + "/bilans", Map.of("kind", "INITIAL", "heldOn", today().toString()));
			browser.go("/mesures/" + late + "/bilans").accessible();
			browser.tabTo("Bilan initial du").press(Keys.ENTER);
			browser.awaitText("Contenu").accessible();
			// past the navigation, where "Logements" is another page
			browser.tabTo("Bilans");
			for (String domain : new String[] { "Logement", "Vie quotidienne", "Lien vers la santé",
					"Démarches administratives", "Budget", "Études et travail", "Lien social" }) {
				browser.tabTo(domain).choose("3");
			}
			browser.tabTo("Enregistrer le contenu").press(Keys.ENTER);
			browser.awaitText("Signer le bilan");
			browser.tabTo("Signature du ménage").choose("Signé");
			browser.tabTo("J’ai relu ce bilan").press(Keys.SPACE);
			browser.tabTo("Signer le bilan").press(Keys.ENTER);
			browser.awaitText("Signé par le ménage").accessible();

			// the measure is renewed
			browser.go("/mesures/" + late + "/deroulement").accessible();
			browser.tabTo("Renouveler la mesure").press(Keys.ENTER);
			browser.awaitText("Renouvellement n°1").accessible();

			// and ends with a dwelling that is followed
			browser.go("/mesures/" + late);
			browser.tabTo("Motif de fin").choose("Objectif");
			browser.tabTo("Où vit le ménage ensuite").choose("Maintien");
			api.form("/mesures/" + late + "/fin", Map.of("endedOn", today().toString(), "reason", "OBJECTIVE_REACHED",
					"destination", "STAYED_IN_SAME_DWELLING"));
			await().untilAsserted(() -> assertThat(api.page("/mesures/" + late + "/suites").body())
				.contains("Maintien dans le logement", "le ménage est resté dans son logement"));
			browser.go("/mesures/" + late + "/suites").accessible();

			// the desk shows what is left
			await().untilAsserted(() -> assertThat(api.page("/mesures/bureau").body()).doesNotContain(late)
				.contains(entry)
				.containsPattern("ADSL</span>, <span>Boulonnais</span></a>[^<]*<span>1</span> <span>place libre"));
			browser.go("/mesures/bureau").accessible();
		}
	}

}
