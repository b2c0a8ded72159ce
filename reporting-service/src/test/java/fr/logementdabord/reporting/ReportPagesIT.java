package fr.logementdabord.reporting;

import java.time.LocalDate;

import fr.logementdabord.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports as the Department writes, freezes and compares them: without a mouse, on
 * pages that everybody reads, at a desk and on a phone.
 */
class ReportPagesIT extends RunningService {

	private static final String YEAR = "from=2026-01-01&to=2026-11-26";

	@Test
	void a_report_is_read_written_and_frozen_by_keyboard() {
		try (Browser browser = Browser.open(address(), departement())) {
			browser.go("/rapports").accessible();
			browser.tabTo("Rapport d’activité").press(Keys.ENTER).awaitPath("/rapports/activite");
			browser.go("/rapports/activite?" + YEAR + "&territory=audomarois").accessible();

			browser.tabTo("Préparer une édition à figer").press(Keys.ENTER).awaitPath("/rapports/editions/RA-");
			browser.accessible();
			browser.tabTo("Limites et besoins").type("Les T1 manquent.");
			browser.tabTo("Enregistrer : Limites et besoins").press(Keys.ENTER);
			browser.awaitText("Les T1 manquent.").accessible();
			browser.tabTo("Question à ajouter").type("Combien d’équivalents temps plein ?");
			browser.tabTo("Ajouter la question").press(Keys.ENTER);
			browser.awaitText("Sans réponse à ce jour.").accessible();
			browser.tabTo("Combien d’équivalents temps plein ?").type("Cinq.");
			browser.tabTo("Enregistrer la réponse").press(Keys.ENTER).awaitText("Cinq.");

			browser.tabTo("J’ai relu ce rapport").press(" ");
			browser.tabTo("Figer le rapport").press(Keys.ENTER).awaitText("Empreinte SHA-256").accessible();

			assertThat(browser.text()).contains("Figée le", "Les T1 manquent.", "Cinq.")
				.doesNotContain("Figer le rapport");
			browser.tabTo("Corrections depuis").press(Keys.ENTER).awaitText("Aucun chiffre ne se lit autrement.");
			browser.accessible();
		}
	}

	@Test
	void a_figure_of_the_report_leads_to_its_rows_by_keyboard() {
		try (Browser browser = Browser.open(address(), departement())) {
			browser.go("/rapports/activite?" + YEAR);
			browser.tabTo("Saisines reçues : 6, voir les lignes").press(Keys.ENTER).awaitPath("/lignes");
			browser.accessible().awaitText(SmallCounty.MELLE_D);
		}
	}

	@Test
	void two_dates_are_compared_by_keyboard_down_to_the_case_that_makes_the_difference() {
		try (Browser browser = Browser.open(address(), departement())) {
			browser.go("/rapports/activite?" + YEAR);
			browser.tabTo("Comparer deux dates").press(Keys.ENTER).awaitPath("/rapports/activite/ecarts");
			browser.accessible();
			browser.tabTo("Connu au soir du").date(LocalDate.of(2026, 11, 22));
			browser.tabTo("Comparer").press(Keys.ENTER).awaitPath("first=2026-11-22").awaitText("Compte en plus");
			browser.accessible().tabTo(SmallCounty.MELLE_D).press(Keys.ENTER).awaitPath("/parcours/");
		}
	}

	@Test
	void the_observatory_is_read_by_everybody() {
		try (Browser browser = Browser.open(address(), coordinator("artois"))) {
			browser.go("/observatoire?territory=artois&" + YEAR).accessible();
			browser.tabTo("Territoire");
			browser.tabTo("Afficher").press(Keys.ENTER).awaitText("Les jeunes parmi tous les ménages");
			assertThat(browser.text()).contains("bornes comprises");
		}
	}

}
