package fr.logementdabord.reporting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.testkit.browser.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

	@Test
	@Timeout(60)
	void an_open_connection_is_kept_alive_while_nothing_happens() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/tableau-de-bord/direct"))
			.header("Authorization", "Bearer " + coordinator("artois"))
			.header("Accept", "text/event-stream")
			.build();
		try (HttpClient client = HttpClient.newHttpClient();
				Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
			List<String> heard = lines.filter((line) -> line.startsWith(":") || line.startsWith("event:"))
				.limit(6)
				.toList();
			assertThat(heard.getFirst()).isEqualTo("event:open");
			assertThat(heard).contains(":");
			client.shutdownNow();
		}
	}

	private static String concertations(Browser browser) {
		return String.valueOf(browser.driver()
			.executeScript("return document.querySelector('[data-figure=concertations] .figure__value').textContent"));
	}

}
