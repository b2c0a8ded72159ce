package fr.logementdabord.referral.web;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a draft to the orientation without a mouse, each page checked for accessibility on
 * its way.
 */
class KeyboardIT extends RunningService {

	@Test
	void a_saisine_goes_from_draft_to_orientation_by_keyboard_alone() {
		String caseId;
		try (Browser referrer = Browser.open(base(), REFERRER)) {
			beginDraft(referrer);
			String draft = referrer.path().replaceAll(".*/|\\?.*", "");
			resume(referrer, draft);
			sendTooEarly(referrer);
			caseId = send(referrer);
			readAround(referrer, caseId);
		}
		try (Browser coordinator = Browser.open(base(), COORDINATOR)) {
			substantiate(coordinator, caseId);
			readAdvice(coordinator, caseId);
			orient(coordinator, caseId);
		}
		assertThat(get(REFERRER, "/api/referrals/" + caseId + "/tracking").json().get("step").asString())
			.isEqualTo("ORIENTED");
	}

	private static void beginDraft(Browser referrer) {
		referrer.go("/saisines/nouvelle").accessible();
		referrer.tabTo("Type de saisissant").choose("CCAS");
		referrer.tabTo("Nom du travailleur social").type("Ada Test");
		referrer.tabTo("Nom *").type(Saisines.FAMILY_NAME);
		referrer.tabTo("Prénom").type(Saisines.GIVEN_NAME);
		// the Enter key saves: nothing irreversible
		referrer.tabTo("Date de naissance").press("03032007").press(Keys.ENTER);
		referrer.awaitText("Le brouillon est enregistré").accessible();
		assertThat(referrer.text()).contains("Complétude", "Nécessaire à l’envoi", "À compléter");
	}

	private static void resume(Browser referrer, String draft) {
		referrer.go("/saisines/brouillons").accessible();
		referrer.tabTo(draft).press(Keys.ENTER);
		referrer.awaitText("Saisine en brouillon");
		assertThat(referrer.driver().getPageSource()).contains("value=\"" + Saisines.FAMILY_NAME + "\"");
	}

	private static void sendTooEarly(Browser referrer) {
		referrer.tabTo("Composition").choose("Femme seule");
		referrer.tabTo("Rattachement").choose("Lien");
		referrer.tabTo("Commune").type("Béthune");
		referrer.tabTo("Situation au regard du logement").choose("À la rue");
		referrer.tabTo("Urgence").choose("Urgente");
		referrer.tabTo("Information du ménage").choose("Oui");
		referrer.tabTo("Concertation").choose("Non demandé");
		referrer.tabTo("Envoyer la saisine").press(Keys.ENTER);
		referrer.awaitText("elle reste en brouillon").accessible();
		assertThat(referrer.text()).contains("Motif : Cette information est nécessaire.");
	}

	private static String send(Browser referrer) {
		referrer.tabTo("Motif *").choose("Absence");
		referrer.tabTo("Isolement").press(Keys.SPACE);
		referrer.tabTo("Envoyer la saisine").press(Keys.ENTER);
		referrer.awaitPath("/saisines/LDA-").awaitText("Saisine déposée").accessible();
		return referrer.path().replaceAll(".*/|\\?.*", "");
	}

	private static void readAround(Browser referrer, String caseId) {
		referrer.tabTo("Où en est la saisine").press(Keys.ENTER);
		referrer.awaitText("Elle est suivie par la coordination du territoire Artois").accessible();
		referrer.go("/saisines/" + caseId + "/reponses").awaitText("Isolement").accessible();
		referrer.go("/saisines/" + caseId + "/situations").awaitText("À la rue").accessible();
		referrer.go("/saisines/" + caseId + "/pieces").awaitText("Joindre une pièce").accessible();
	}

	private static void substantiate(Browser coordinator, String caseId) {
		coordinator.go("/saisines/" + caseId);
		coordinator.tabTo("Accuser réception").press(Keys.ENTER);
		coordinator.awaitText("Réception accusée").accessible();
		coordinator.tabTo("Examen de l’intermédiation locative").choose("L’IML ne");
		coordinator.tabTo("Isolement").press(Keys.SPACE);
		coordinator.tabTo("Terminer l’étayage").press(Keys.ENTER);
		coordinator.awaitText("Motif de l’orientation").accessible();
	}

	private static void readAdvice(Browser coordinator, String caseId) {
		coordinator.go("/saisines/" + caseId + "/conseil").awaitText("ENVAUL").accessible();
	}

	private static void orient(Browser coordinator, String caseId) {
		coordinator.go("/saisines/" + caseId);
		coordinator.tabTo("Mesure d’accompagnement").choose("ADSL");
		coordinator.tabTo("Rechercher un logement").press(Keys.SPACE);
		coordinator.tabTo("Studio").press(Keys.SPACE);
		coordinator.tabTo("Motif de l’écart").press(Keys.DOWN);
		coordinator.tabTo("Motif de l’orientation").type("Sans solution depuis deux mois");
		coordinator.tabTo("Décider l’orientation").press(Keys.ENTER);
		coordinator.awaitText("Orientation décidée").accessible();
	}

}
