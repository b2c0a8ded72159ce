package fr.logementdabord.referral.web;

import java.time.Duration;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules, duplicates and sessions of the network without a mouse, in one browser, each
 * page checked for accessibility and on a phone's width.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GuidanceKeyboardIT extends RunningService {

	private Browser coordinator;

	@BeforeAll
	void open() {
		this.coordinator = Browser.open(base(), COORDINATOR);
	}

	@AfterAll
	void close() {
		if (this.coordinator != null) {
			this.coordinator.close();
		}
	}

	@Test
	void the_directory_is_searched() {
		this.coordinator.go("/saisines/annuaire").awaitText("CCAS de Béthune").accessible().fitsAPhone();
		this.coordinator.tabTo("Type").choose("Association");
		this.coordinator.tabTo("Rechercher").press(Keys.ENTER);
		this.coordinator.awaitText("Association Escale");
		assertThat(this.coordinator.text()).doesNotContain("CCAS de Béthune");
	}

	@Test
	void the_rules_are_read_and_their_change_is_prepared() {
		this.coordinator.go("/saisines/regles").awaitText("en vigueur").accessible();
		this.coordinator.tabTo("Version 2021-01").press(Keys.ENTER);
		this.coordinator.awaitText("du 01/01/2021 au 31/12/2021");
		this.coordinator.tabTo("Prévoir l’effet d’un changement").press(Keys.ENTER);
		this.coordinator.awaitText("rien n’est enregistré").accessible();
	}

	@Test
	void a_possible_duplicate_is_answered_and_undone() {
		String first = submitted(REFERRER, likeNobodyElse());
		submitted(REFERRER, likeNobodyElse());
		String id = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> duplicateOf(first), (found) -> !found.isEmpty());
		this.coordinator.go("/saisines/doublons").tabTo("Numéro de dossier").type(first).press(Keys.ENTER);
		this.coordinator.awaitText(id).accessible();
		this.coordinator.go("/saisines/doublons/" + id).awaitText("À vérifier").accessible();
		this.coordinator.tabTo("Oui, même ménage").press(Keys.SPACE);
		this.coordinator.tabTo("Comment le savez-vous").choose("Vérifié avec le m");
		this.coordinator.tabTo("Répondre").press(Keys.ENTER);
		this.coordinator.awaitText("comptent pour un seul ménage").accessible();
		this.coordinator.tabTo("Motif de l’annulation").choose("Erreur");
		this.coordinator.tabTo("Annuler le rapprochement").press(Keys.ENTER);
		this.coordinator.awaitText("Rapprochement annulé").accessible();
		this.coordinator.go("/saisines/" + first).awaitText("peut-être déjà connu").accessible();
	}

	@Test
	void a_gep_is_planned_and_a_situation_brought_to_it() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		this.coordinator.go("/rencontres/nouvelle").awaitText("Nouvelle rencontre").accessible();
		this.coordinator.tabTo("Type de rencontre").choose("Groupe");
		this.coordinator.tabTo("Thème").choose("Santé");
		this.coordinator.tabTo("Enregistrer la rencontre").press(Keys.ENTER);
		this.coordinator.awaitText("Certaines informations sont à corriger").accessible();
		this.coordinator.tabTo("Territoire").choose("Artois");
		this.coordinator.tabTo("Date").press("15012026");
		this.coordinator.tabTo("Public").choose("Travailleurs");
		this.coordinator.tabTo("Enregistrer la rencontre").press(Keys.ENTER);
		this.coordinator.awaitText("Prévue").accessible();
		this.coordinator.tabTo("Numéro de dossier").type(caseId);
		this.coordinator.tabTo("Question au groupe").type("Comment garder le lien ?");
		this.coordinator.tabTo("Apporter la situation").press(Keys.ENTER);
		this.coordinator.awaitText(caseId);
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
