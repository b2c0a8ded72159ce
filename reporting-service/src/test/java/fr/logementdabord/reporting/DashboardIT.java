package fr.logementdabord.reporting;

import java.time.Duration;
import java.util.List;

import fr.logementdabord.testkit.browser.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard as a coordinator uses it: by keyboard, on a phone, and open while things
 * happen.
 */
class DashboardIT extends RunningService {

	@Test
	void from_a_figure_to_its_rows_to_a_case_by_keyboard_and_on_a_phone() {
		try (Browser browser = Browser.open(address(), coordinator("artois"))) {
			browser.go("/tableau-de-bord?" + YEARS).accessible().fitsAPhone();
			browser.tabTo("Saisines reçues : les lignes").press("\n").awaitPath("/lignes").accessible().fitsAPhone();
			browser.tabTo(SmallCounty.TWO_MEASURES).press("\n").awaitPath("/parcours/" + SmallCounty.TWO_MEASURES);

			browser.go("/tableau-de-bord/chiffres/mesures-demarrees?by=MEASURE_TYPE&" + YEARS)
				.accessible()
				.fitsAPhone();
			assertThat(browser.text()).contains("ENVAUL", "VIAL");
			browser.go("/tableau-de-bord/definitions").accessible().fitsAPhone();
		}
	}

	@Test
	void an_open_page_shows_what_happens_meanwhile() {
		try (Browser browser = Browser.open(address(), coordinator("boulonnais"))) {
			browser.go("/tableau-de-bord?" + YEARS);
			assertThat(browser.text()).contains("Concertations");
			String before = concertations(browser);
			EventLog log = new EventLog();
			log.about(SmallCounty.ODD_PROVIDER, "boulonnais")
				.conference("C-D1", "'heldOn':'2026-12-11','householdTookPart':false,'organisations':2");
			say(List.of(log.events().getFirst()));

			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(concertations(browser)).isNotEqualTo(before));
		}
	}

	private static String concertations(Browser browser) {
		return String.valueOf(browser.driver()
			.executeScript("return document.querySelector('[data-figure=concertations] .figure__value').textContent"));
	}

}
