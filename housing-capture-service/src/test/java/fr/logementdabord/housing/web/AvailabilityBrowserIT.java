package fr.logementdabord.housing.web;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static fr.logementdabord.housing.web.People.newCase;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Availabilities and searches in a browser, by keyboard, on a phone and with axe.
 */
class AvailabilityBrowserIT extends RunningService {

	private static final String MEANING = "À qui revient le droit de proposer des candidats";

	@Test
	void a_landlord_announces_and_confirms_a_dwelling_without_a_mouse() {
		People people = people();
		String reference = AvailabilityIT.reference();
		try (Browser browser = browser(people.landlord("habitat-clavier"))) {
			browser.go("/logements").accessible();
			browser.tabTo("Définition : Contingent").press(Keys.ENTER);
			browser.awaitText(MEANING).press(Keys.ESCAPE);
			assertThat(browser.text()).doesNotContain(MEANING);
			browser.tabTo("Votre référence").type(reference);
			browser.tabTo("Code INSEE").type("62119");
			browser.tabTo("Typologie").choose("T2");
			browser.tabTo("Surface").type("46");
			browser.tabTo("Loyer mensuel").type("412,30");
			browser.tabTo("Charges").type("55");
			browser.tabTo("Adapté").choose("Non");
			browser.tabTo("Régime").choose("Logement o");
			browser.tabTo("Annoncer le logement").press(Keys.ENTER);
			browser.awaitText("Cette information est nécessaire.").accessible();

			browser.driver()
				.executeScript("document.getElementById('availableOn').value='%s'".formatted(People.today()));
			browser.tabTo("Annoncer le logement").press(Keys.ENTER);
			browser.awaitText("est enregistré").accessible();
			browser.tabTo("Toujours disponible, " + reference).press(Keys.ENTER);
			browser.awaitText("est enregistré");

			browser.go("/logements/fichiers").accessible();
			browser.go("/logements/evenements").accessible();
			browser.go("/logements/delais-de-reponse").accessible();
		}
	}

	@Test
	void a_coordinator_states_needs_and_reads_the_tension_without_a_mouse() {
		People people = people();
		String searchId = people.searching(newCase(), "artois");
		people.awaitDwelling(people.dwelling(), "AVAILABLE");
		try (Browser browser = browser(people.coordinator("artois"))) {
			browser.go("/recherches").accessible();
			browser.go("/recherches/" + searchId).accessible();
			browser.tabTo("Adultes").type("1");
			browser.tabTo("Urgence").choose("Très");
			browser.tabTo("Enregistrer les besoins").press(Keys.ENTER);
			browser.awaitPath("version=").awaitText("Très urgente").accessible();

			browser.go("/logements/tension").awaitText("les petites d’abord").accessible();
		}
	}

	private Browser browser(Caller person) {
		return Browser.open(person.base(), person.token());
	}

}
