package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole fluidity meeting in the State's browser: 12 dwellings, 30 households.
 */
class MeetingBrowserIT extends RunningService {

	private static final String TERRITORY = "lens-henin";

	private static final String SINGLE = needs("SINGLE_MAN", "\"STUDIO\",\"T1\"", false, "ORDINARY");

	private static final String YOUNG = needs("SINGLE_WOMAN", "\"T1\"", false, "SAS");

	private static final String COUPLE = needs("COUPLE", "\"T2\"", false, "ORDINARY");

	private static final String WHEELCHAIR = needs("SINGLE_WOMAN", "\"T2\"", true, "ORDINARY");

	private static final String FAMILY = needs("COUPLE_WITH_CHILDREN", "\"T4\"", false, "ORDINARY");

	@Test
	void a_meeting_of_12_dwellings_and_30_households_is_held_from_its_preparation_to_its_end() {
		People people = people();
		households(people, Map.of(SINGLE, 18, YOUNG, 2, COUPLE, 6, WHEELCHAIR, 1, FAMILY, 3));
		List<String> dwellings = dwellings(people);
		String meeting = meeting(people.state(), dwellings);
		try (Browser browser = Browser.open(people.address(), people.state().token())) {
			// when the State prepares the meeting by keyboard
			browser.go("/reunions/" + meeting).accessible();
			browser.tabTo("Rapprochements").press(Keys.ENTER).awaitPath("/rapprochements");
			browser.tabTo("Préparer les rapprochements").press(Keys.ENTER).awaitText("Qui pour quel logement");

			// then every dwelling has a household, and the rest know why they have none
			assertThat(read(browser)).contains("12 ménages logés", "règle locale par défaut",
					"Ce qu’un logement de plus changerait", "1 ménage logé de plus");
			browser.accessible();
			browser.tabTo("Pourquoi LDA-").press(Keys.ENTER).awaitText("Proposé à");
			assertThat(browser.text()).contains("logement(s) pourraient convenir", "ménage");
			browser.accessible();

			// when the table decides, first by keyboard and against the advice
			Map<String, String> advised = advised(people.state(), meeting);
			String first = dwellings.getFirst();
			browser.go("/reunions/" + meeting + "/table?logement=" + first).awaitText("Ménages possibles").accessible();
			assertThat(letterSize(browser, "main")).as("everybody round the table can read it")
				.isGreaterThan(letterSize(browser, "body"));
			String other = another(browser, caseOf(people, advised.get(first)));
			browser.tabTo("Positionner " + other).press(Keys.ENTER).awaitText("Rang 1, " + other);
			assertThat(browser.text()).contains("1 sur 12", "Autre choix que le conseil");

			// and its screen shows what somebody else decides meanwhile
			Map<String, String> left = advised(people.state(), meeting);
			String second = dwellings.get(1);
			decide(people.coordinator(TERRITORY), meeting, second, left.get(second), 1);
			browser.awaitText("2 sur 12");

			// and then dwelling by dwelling, with a second rank, and one that nobody gets
			for (String dwelling : dwellings.subList(2, 11)) {
				browser.go("/reunions/" + meeting + "/table?logement=" + dwelling);
				String caseId = caseOf(people, advised(people.state(), meeting).get(dwelling));
				click(browser, "Positionner " + caseId);
				browser.awaitText("Rang 1, " + caseId);
			}
			browser.go("/reunions/" + meeting + "/table?logement=" + first);
			String waiting = button(browser, "Rang 2 pour ");
			click(browser, waiting);
			browser.awaitText("Rang 2, " + waiting.replaceAll(".* ", ""));
			browser.go("/reunions/" + meeting + "/table?logement=" + dwellings.getLast());
			browser.tabTo("Personne n’aura ce logement").choose("Reporté");
			browser.tabTo("Laisser le logement sans candidat").press(Keys.ENTER).awaitText("12 sur 12");
			browser.tabTo("LDA-").press(Keys.ENTER).awaitText("Règle par règle").accessible();

			// then the meeting ends with its list of what is left to do
			browser.go("/reunions/" + meeting + "/table").tabTo("J’ai relu les décisions").press(Keys.SPACE);
			browser.tabTo("Clore la réunion").press(Keys.ENTER);
			browser.awaitPath("/suites").awaitText("Répondre au positionnement").accessible();
			assertThat(people.state().post("/api/meetings/" + meeting + "/closure", "{}").status()).isEqualTo(409);
			Answer minutes = people.state().get("/reunions/" + meeting + "/compte-rendu.pdf");
			assertThat(minutes.status()).isEqualTo(200);
			assertThat(minutes.header("Content-Type")).isEqualTo("application/pdf");
		}
	}

	private static String needs(String composition, String typologies, boolean accessible, String regime) {
		return """
				{"typologies":[%s],"communesWished":["62498"],"accessible":%s,"composition":"%s",
				"resourcesBand":"UP_TO_1600","regimes":["%s"]}""".formatted(typologies, accessible, composition,
				regime);
	}

	private static void households(People people, Map<String, Integer> numberByNeeds) {
		List<String> cases = new ArrayList<>();
		numberByNeeds.forEach((needs, number) -> {
			for (int i = 0; i < number; i++) {
				String caseId = newCase();
				people.referrals().orientationDecided(caseId, TERRITORY, needs);
				cases.add(caseId);
			}
		});
		cases.forEach(people::searchOf);
	}

	/** Seven T1, one of them a SAS dwelling, three T2, an accessible T2 and a T4. */
	private static List<String> dwellings(People people) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			ids.add(dwelling(people.landlord(), "T1", false, "ORDINARY"));
		}
		ids.add(dwelling(people.landlord(), "T1", false, "SAS"));
		for (int i = 0; i < 3; i++) {
			ids.add(dwelling(people.landlord("habitat-voisin"), "T2", false, "ORDINARY"));
		}
		ids.add(dwelling(people.landlord(), "T2", true, "ORDINARY"));
		ids.add(dwelling(people.landlord(), "T4", false, "ORDINARY"));
		return ids;
	}

	private static String dwelling(Caller landlord, String typology, boolean accessible, String regime) {
		Answer announced = landlord.post("/api/dwellings", """
				{"reference":"%s","communeInsee":"62498","typology":"%s","surfaceM2":31,"rentCents":32650,
				"chargesCents":4800,"accessible":%s,"regime":"%s","availableOn":"%s"}"""
			.formatted("T-" + UUID.randomUUID().toString().substring(0, 8), typology, accessible, regime, today()));
		assertThat(announced.status()).as(announced.body()).isEqualTo(201);
		return announced.text("dwellingId");
	}

	private static String meeting(Caller state, List<String> dwellings) {
		String meeting = state
			.post("/api/meetings", "{\"territory\":\"%s\",\"heldOn\":\"%s\"}".formatted(TERRITORY, today()))
			.text("meetingId");
		dwellings.forEach((dwelling) -> assertThat(
				state.post("/api/meetings/" + meeting + "/agenda", "{\"dwellingId\":\"%s\"}".formatted(dwelling))
					.status())
			.isEqualTo(200));
		People.await().until(() -> state.get("/api/meetings/" + meeting).json().path("agenda").size() == 12);
		return meeting;
	}

	private static Map<String, String> advised(Caller state, String meeting) {
		Map<String, String> searchByDwelling = new LinkedHashMap<>();
		for (JsonNode pair : state.get("/api/meetings/" + meeting + "/matching").json().path("pairs")) {
			searchByDwelling.put(pair.path("dwellingId").asString(), pair.path("searchId").asString());
		}
		return searchByDwelling;
	}

	private static String caseOf(People people, String searchId) {
		return people.state().get("/api/searches/" + searchId).text("caseId");
	}

	/** A possible household that is not the one advised. */
	private static String another(Browser browser, String advised) {
		return browser.driver()
			.findElements(By.xpath("//button[starts-with(normalize-space(), 'Positionner ')]"))
			.stream()
			.map((button) -> button.getText().strip().replace("Positionner ", ""))
			.filter((caseId) -> !caseId.equals(advised))
			.findFirst()
			.orElseThrow();
	}

	private static String button(Browser browser, String beginning) {
		return browser.driver()
			.findElement(By.xpath("//button[starts-with(normalize-space(), '" + beginning + "')]"))
			.getText()
			.strip();
	}

	private static double letterSize(Browser browser, String element) {
		String size = browser.driver().findElement(By.tagName(element)).getCssValue("font-size");
		return Double.parseDouble(size.replace("px", ""));
	}

	/** Whether a space breaks is not what this test is about. */
	private static String read(Browser browser) {
		return browser.text().replace('\u00A0', ' ');
	}

	private static void click(Browser browser, String button) {
		browser.driver().findElement(By.xpath("//button[normalize-space()='" + button + "']")).click();
	}

	private static void decide(Caller person, String meeting, String dwelling, String search, int rank) {
		Answer decided = person.post("/api/meetings/" + meeting + "/decisions",
				"{\"dwellingId\":\"%s\",\"searchId\":\"%s\",\"rank\":%d}".formatted(dwelling, search, rank));
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
	}

}
