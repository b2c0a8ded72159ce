package fr.logementdabord.referral.web;

import java.time.Duration;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules, duplicates and sessions of the network without a mouse, each page checked for
 * accessibility and on a phone's width.
 */
class GuidanceKeyboardIT extends RunningService {

	@Test
	void the_rules_are_read_and_their_change_is_prepared() {
		try (Browser coordinator = Browser.open(base(), COORDINATOR)) {
			coordinator.go("/saisines/regles").awaitText("en vigueur").accessible();
			coordinator.tabTo("Version 2021-01").press(Keys.ENTER);
			coordinator.awaitText("du 01/01/2021 au 31/12/2021");
			coordinator.tabTo("Prévoir l’effet d’un changement").press(Keys.ENTER);
			coordinator.awaitText("rien n’est enregistré").accessible();
		}
	}

	@Test
	void a_possible_duplicate_is_answered_and_undone() {
		String first = submitted(REFERRER, likeNobodyElse());
		submitted(REFERRER, likeNobodyElse());
		String id = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> duplicateOf(first), (found) -> !found.isEmpty());
		try (Browser coordinator = Browser.open(base(), COORDINATOR)) {
			coordinator.go("/saisines/doublons").tabTo("Numéro de dossier").type(first).press(Keys.ENTER);
			coordinator.awaitText(id).accessible();
			coordinator.go("/saisines/doublons/" + id).awaitText("À vérifier").accessible();
			coordinator.tabTo("Oui, même ménage").press(Keys.SPACE);
			coordinator.tabTo("Comment le savez-vous").choose("Vérifié avec le m");
			coordinator.tabTo("Répondre").press(Keys.ENTER);
			coordinator.awaitText("comptent pour un seul ménage").accessible();
			coordinator.tabTo("Motif de l’annulation").choose("Erreur");
			coordinator.tabTo("Annuler le rapprochement").press(Keys.ENTER);
			coordinator.awaitText("Rapprochement annulé").accessible();
			coordinator.go("/saisines/" + first).awaitText("peut-être déjà connu").accessible();
		}
	}

	@Test
	void a_gep_is_planned_and_a_situation_brought_to_it() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		try (Browser coordinator = Browser.open(base(), COORDINATOR)) {
			coordinator.go("/rencontres/nouvelle").awaitText("Nouvelle rencontre").accessible();
			coordinator.tabTo("Type de rencontre").choose("Groupe");
			coordinator.tabTo("Thème").choose("Santé");
			coordinator.tabTo("Enregistrer la rencontre").press(Keys.ENTER);
			coordinator.awaitText("Certaines informations sont à corriger").accessible();
			coordinator.tabTo("Territoire").choose("Artois");
			coordinator.tabTo("Date").press("15012026");
			coordinator.tabTo("Public").choose("Travailleurs");
			coordinator.tabTo("Enregistrer la rencontre").press(Keys.ENTER);
			coordinator.awaitText("Prévue").accessible();
			coordinator.tabTo("Numéro de dossier").type(caseId);
			coordinator.tabTo("Question au groupe").type("Comment garder le lien ?");
			coordinator.tabTo("Apporter la situation").press(Keys.ENTER);
			coordinator.awaitText(caseId);
		}
		assertThat(get(STATE, "/rencontres", "text/html").body()).doesNotContain(caseId);
	}

	private String duplicateOf(String caseId) {
		JsonNode found = get(COORDINATOR, "/api/referrals/duplicates?q=" + caseId).json().get("items");
		return found.isEmpty() ? "" : found.get(0).get("duplicateId").asString();
	}

	private static String likeNobodyElse() {
		return Saisines.saisine("62119", "1979-12-24", "OTHER").replace(Saisines.FAMILY_NAME, "Clavierre");
	}

}
