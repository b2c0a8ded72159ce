package fr.logementdabord.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.testkit.browser.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Each role finds every page it has from its first one: no dead link, one look, nothing
 * that the console or axe (WCAG 2.1 A and AA, at 1280 px) complains about, and nothing
 * wider than a phone of 360 px. A page that no role finds fails, unless it is told why.
 */
@ExtendWith(PlayedSuite.class)
class PagesOfEachRoleIT {

	private static final List<String> PEOPLE = List.of("coordo.artois", "ccas.bethune", "asso.escale", "sante.escale",
			"bailleur.habitat", "etat", "departement", "auditeur");

	private static final String ONLY_FOR_SCREENS = ".skip-link, .site-nav, .site-search, .logout, .search, form, "
			+ "button, .button";

	/** Why no link of this suite leads there, and who visits it instead. */
	private static final Map<String, List<String>> NOT_FOUND_BY_A_LINK = Map.of(
			"a page fetches it by itself: MeetingBrowserIT, DashboardIT",
			List.of("/reunions/{id}/table/avancement", "/tableau-de-bord/direct"),
			"a form leads there: GatewayIT, AttachmentIT",
			List.of("/recherche", "/envoi-en-attente", "/saisines/brouillons/{draftId}/pieces"),
			"a file is sent first: UploadIT, ImportIT",
			List.of("/logements/fichiers/{id}", "/saisines/importations/{importId}"),
			"a year or a report is frozen first: OpenDataIT, ActivityReportIT",
			List.of("/donnees-ouvertes/{year}.csv", "/donnees-ouvertes/{year}.xlsx", "/rapports/editions/{id}.json",
					"/rapports/editions/{id}/corrections"),
			"months pass first: RetentionIT", List.of("/saisines/conservation/professionnels/export"),
			"much is written first: ReviewsAndNotesIT, SupportBooksIT, CoordinationIT, GrantsIT",
			List.of("/mesures/{id}/bilans/{sheetId}/bilan.pdf", "/mesures/{id}/journal/contacts.{ending}",
					"/mesures/{id}/subsides/subsides.{ending}",
					"/saisines/{caseId}/concertations/{conferenceId}/invitation",
					"/subventions/{id}/depenses.{ending}"),
			"a case is protected first: ProtectedCaseIT", List.of("/saisines/proteges/export"),
			"more households than dwellings: MeetingTableIT", List.of("/reunions/{id}/menages/{searchId}"),
			"a receiver outside is needed: WebhooksIT", List.of("/webhooks/{id}"),
			"an event breaks its contract first: OperationIT",
			List.of("/tableau-de-bord/exploitation/evenements.{ending}"));

	/** Found where a batch was erased before in the same suite, by PersonalDataIT. */
	private static final List<String> OF_AN_ERASED_BATCH = List.of("/saisines/conservation/{batchId}",
			"/saisines/conservation/{batchId}/certificat", "/saisines/conservation/{batchId}/certificat.pdf",
			"/saisines/conservation/{batchId}/export");

	private final List<String> wrong = new ArrayList<>();

	/** From each route to the parts of its pages that axe has seen. */
	private final Map<String, Set<String>> seen = new HashMap<>();

	@Test
	void each_role_finds_its_pages_and_each_of_them_is_accessible(Suite suite, Cast cast, Check.Played played) {
		OneOfEach.begin(cast);
		PageRoutes routes = PageRoutes.ofTheSuite();
		Set<String> missed = new TreeSet<>(routes.patterns());
		for (String login : PEOPLE) {
			try (Browser browser = Browser.open(suite.address(Program.GATEWAY).toString(), null)) {
				logIn(browser, login);
				Crawl crawl = new Crawl(cast.person(login), routes);
				Set<String> checked = new HashSet<>();
				crawl.run((address, page) -> {
					look(login + ": " + address, page);
					String route = crawl.route(address);
					if (!checked.contains(route) && showsSomethingNew(route, page)) {
						checked.add(route);
						check(browser, login, address);
					}
				});
				this.wrong.addAll(crawl.wrong());
				missed.removeAll(crawl.visited());
			}
		}
		OF_AN_ERASED_BATCH.forEach(missed::remove);
		assertSoftly((softly) -> {
			softly.assertThat(this.wrong).isEmpty();
			softly.assertThat(missed)
				.as("pages that nobody finds")
				.containsExactlyInAnyOrderElementsOf(
						NOT_FOUND_BY_A_LINK.values().stream().flatMap(List::stream).toList());
		});
	}

	@Test
	void what_people_take_to_a_meeting_prints_on_a_few_sheets_without_what_is_only_for_screens(Suite suite, Cast cast,
			Check.Played played) {
		String meeting = DemoGround.prepare(cast, "it").meetingArtois();
		try (Browser browser = Browser.open(suite.address(Program.GATEWAY).toString(), null)) {
			logIn(browser, "coordo.artois");
			for (String page : List.of("/reunions/" + meeting, "/saisines/" + played.melleD().caseId(),
					"/mesures/" + played.melleD().measureId() + "/bilans", "/parcours/" + played.melleD().caseId())) {
				browser.go(page);
				assertThat(sheets(browser)).as(page).isBetween(1L, 5L);
				browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
				assertThat(browser.driver().findElements(By.cssSelector(ONLY_FOR_SCREENS))).as(page)
					.noneMatch(WebElement::isDisplayed);
				assertThat(browser.driver().findElement(By.tagName("h1")).isDisplayed()).as(page).isTrue();
				browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
			}
		}
	}

	/** How many sheets of A4 the browser prints. */
	private static long sheets(Browser browser) {
		Object printed = browser.driver()
			.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
			.get("data");
		String file = new String(Base64.getDecoder().decode((String) printed), StandardCharsets.ISO_8859_1);
		return Pattern.compile("/Type\\s*/Page\\b").matcher(file).results().count();
	}

	/** One title, one heading, one language, one navigation on every page. */
	private void look(String where, Document page) {
		expect(page.title().endsWith("· Logement d’abord Pas-de-Calais"), where + " has no title of ours");
		expect("fr".equals(page.selectXpath("/html").attr("lang")), where + " does not say its language");
		expect(page.select("main h1").size() == 1, where + " has not one heading");
		expect(page.select("a.skip-link[href=#contenu]").size() == 1, where + " has no skip link");
		expect(page.select("nav.site-nav").size() == 1, where + " has no navigation");
		expect(page.select("table:not(:has(caption))").isEmpty(), where + " has a table without caption");
		boolean opensASection = !page.select("nav.site-nav a[aria-current=page]:not([href=/])").isEmpty();
		expect(!opensASection || !page.select(".words a[href^=/aide#]").isEmpty(), where + " explains no word");
	}

	private void expect(boolean kept, String otherwise) {
		if (!kept) {
			this.wrong.add(otherwise);
		}
	}

	/** The same page with the same parts was looked at already, whoever opened it. */
	private boolean showsSomethingNew(String route, Document page) {
		Set<String> parts = page.select("main *")
			.stream()
			.map((part) -> part.tagName() + "." + part.className())
			.collect(Collectors.toSet());
		return this.seen.computeIfAbsent(route, (key) -> new HashSet<>()).addAll(parts);
	}

	private void check(Browser browser, String login, String address) {
		try {
			browser.go(address).accessible();
		}
		catch (AssertionError | WebDriverException found) {
			this.wrong.add(login + ": " + address + ": " + found.getMessage());
		}
		browser.complaints().forEach((complaint) -> this.wrong.add(login + ": " + address + ": " + complaint));
	}

	private static void logIn(Browser browser, String login) {
		browser.go("/parcours");
		new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
			.until(ExpectedConditions.presenceOfElementLocated(By.name("password")));
		browser.driver().findElement(By.name("username")).sendKeys(login);
		browser.driver().findElement(By.name("password")).sendKeys("demo");
		browser.driver().findElement(By.cssSelector("form [type=submit]")).click();
		new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
			.until((driver) -> !driver.findElements(By.className("viewer")).isEmpty());
	}

}
