package fr.logementdabord.reporting;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.testkit.browser.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The financial report of the convention, as each role reads it.
 */
class FinancialReportIT extends RunningService {

	private static final String API = "/api/reports/financial/" + FundedYears.CONVENTION;

	private static final String PAGE = "/rapports/financier/" + FundedYears.CONVENTION;

	private static final String LATE_COST_UNKNOWN = "?asOf=2024-03-01";

	private static final AtomicBoolean SAID = new AtomicBoolean();

	@BeforeEach
	void the_grants_have_arrived() {
		if (SAID.compareAndSet(false, true)) {
			say(FundedYears.events());
		}
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			assertThat(json("/api/reports/financial", departement()).size()).isEqualTo(9);
			assertThat(json(API, departement()).get("total").get("cost").get("cents").asLong())
				.isEqualTo(1_090_000_00L);
		});
	}

	static Stream<String> routes() {
		return Stream.of("/rapports/financier", PAGE, PAGE + "/compte-rendu.pdf", PAGE + "/compte-rendu.csv",
				PAGE + "/compte-rendu.xlsx", "/rapports/financier/comptes-rendus.csv",
				"/rapports/financier/comptes-rendus.xlsx", "/api/reports/financial", API);
	}

	static Stream<String> evidence() {
		return Stream.of(PAGE + "/pieces?figure=cost.STAFF", PAGE + "/pieces.csv", PAGE + "/pieces.xlsx?figure=grant",
				API + "/evidence?figure=cost.STAFF");
	}

	static Stream<String> history() {
		return Stream.of("/rapports/financements", "/rapports/financements/historique.csv",
				"/rapports/financements/historique.xlsx", "/api/reports/funding");
	}

	@Test
	void the_report_says_what_the_convention_says() {
		JsonNode report = json(API, departement());

		assertThat(report.get("grant").get("cents").asLong()).isEqualTo(1_100_000_00L);
		assertThat(report.get("eligible").get("cents").asLong()).isEqualTo(1_469_514_00L);
		assertThat(report.get("rate").decimalValue()).isEqualByComparingTo("74.85");
		assertThat(report.get("balance").get("cents").asLong()).isEqualTo(369_514_00L);
		assertThat(report.get("payment").asString()).isEqualTo("WHOLE");
		assertThat(report.get("excess").get("cents").asLong()).as("the grant exceeds the cost").isEqualTo(10_000_00L);
		assertThat(report.get("transfers").get(0).get("inTime").asBoolean()).isTrue();
		assertThat(text(page(PAGE, departement()))).contains("74,85 %", "369 514,00 €", "2023-326",
				"C02-428B04, 74718//93428", "aucun reversement n’est décidé ici", "Avant le 31 juillet", "En retard");
	}

	@Test
	void every_figure_leads_to_evidence_that_adds_up_to_it() {
		List<String> links = Pattern.compile("href=\"(" + PAGE + "/pieces\\?figure=([^\"&]+))\"")
			.matcher(page(PAGE, departement()))
			.results()
			.map((found) -> found.group(2))
			.distinct()
			.toList();

		assertThat(links).hasSize(25);
		JsonNode report = json(API, departement());
		for (String figure : links) {
			JsonNode rows = json(API + "/evidence?size=100&figure=" + figure, departement()).get("items");
			long sum = 0;
			for (JsonNode row : rows) {
				sum += row.get("cents").asLong();
			}
			assertThat(sum).as(figure).isEqualTo(cents(report, figure));
			assertThat(page(PAGE + "/pieces?figure=" + figure, departement())).as(figure)
				.contains("<span>" + rows.size() + "</span>");
		}
	}

	@Test
	void the_amounts_of_the_activity_report_lead_to_the_grants() {
		String report = "/rapports/activite?from=2023-01-01&to=2023-12-31";
		Document seen = Jsoup.parse(page(report, departement()));
		Element granted = seen.selectFirst("a[href=/rapports/financements?from=2023&until=2023]");
		Element eligible = seen.selectFirst("a[href=/rapports/financier?from=2023&until=2023]");

		assertThat(text(granted.text())).isEqualTo("1 100 000,00 €");
		assertThat(text(eligible.text())).isEqualTo("1 469 514,00 €");
		for (Element link : List.of(granted, eligible)) {
			assertThat(link.attr("aria-label")).contains("AMI 1 2023");
			assertThat(page(link.attr("href"), departement())).contains(link.wholeText());
		}
		assertThat(Jsoup.parse(page(report + "&territory=artois", coordinator("artois")))
			.select("a[href^=/rapports/financier]")).as("who may not read the financial reports").isEmpty();
	}

	@Test
	void a_struck_cost_is_shown_behind_its_figure_and_counts_for_nothing() {
		JsonNode rows = json(API + "/evidence?figure=cost.TRAVEL", auditeur()).get("items");

		assertThat(rows.size()).isEqualTo(1);
		assertThat(rows.get(0).get("kind").asString()).isEqualTo("STRUCK_COST");
		assertThat(rows.get(0).get("cents").asLong()).isZero();
		assertThat(page(PAGE + "/pieces?figure=cost.TRAVEL", auditeur())).contains("Dépense annulée",
				"/subventions/" + FundedYears.CONVENTION);
	}

	@Test
	void on_a_past_day_the_report_reads_as_it_read_then() {
		JsonNode then = json(API + LATE_COST_UNKNOWN, departement());

		assertThat(then.get("total").get("cost").get("cents").asLong()).isEqualTo(290_000_00L);
		assertThat(then.get("dues").get(1).get("state").asString()).isEqualTo("EXPECTED");
		assertThat(then.get("total").get("cost").get("evidence").asString()).endsWith("figure=cost&asOf=2024-03-01");
		assertThat(page(PAGE + LATE_COST_UNKNOWN, departement())).contains("Tel que connu au",
				"pieces?figure=cost&amp;asOf=2024-03-01");
		assertThat(json("/api/reports/financial?asOf=2023-03-01", departement()).size()).isEqualTo(7);
	}

	@Test
	void the_state_reads_amounts_and_not_each_cost() {
		JsonNode report = json(API, etat());

		assertThat(report.get("total").get("cost").get("cents").asLong()).isEqualTo(1_090_000_00L);
		assertThat(report.get("total").get("cost").get("evidence").isNull()).isTrue();
		assertThat(page(PAGE, etat())).contains("Taux de la subvention").doesNotContain("/pieces");
	}

	@Test
	void the_history_is_that_of_the_source_to_the_euro() {
		JsonNode history = json("/api/reports/funding?from=2018&until=2022", coordinator("artois"));

		assertThat(history.get("total").get("sumCents").asLong()).isEqualTo(4_810_633_00L);
		assertThat(history.get("calls").get(0).get("sumCents").asLong()).isEqualTo(3_134_140_00L);
		assertThat(history.get("calls").get(1).get("years").size()).as("no AMI 2 before 2021").isEqualTo(2);
		String page = page("/rapports/financements?from=2018&until=2022", coordinator("artois"));
		assertThat(text(page)).contains("4 810 633,00 €", "836 493,00 €");
		assertThat(page).doesNotContain("/rapports/financier/G-");
		assertThat(page("/rapports/financements", etat())).contains("/rapports/financier/G-AMI1-2018");
	}

	@Test
	void from_the_list_to_the_piece_by_keyboard_on_pages_that_everybody_reads() {
		try (Browser browser = Browser.open(address(), auditeur())) {
			browser.go("/rapports/financier").accessible();
			browser.tabTo("AMI 1 2023").press(Keys.ENTER).awaitText("Budget et dépenses par nature").accessible();
			browser.tabTo("290").press(Keys.ENTER).awaitText("Dépense C-1").accessible();
			browser.go("/rapports/financements").accessible();
		}
	}

	@Test
	void the_document_to_sign_mentions_the_state_on_every_page_and_holds_the_figures() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file(PAGE + "/compte-rendu.pdf", etat()))) {
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(stripper.getText(pdf)).as("page %d", page).contains("Avec le soutien de l’État");
			}
			PDFTextStripper whole = new PDFTextStripper();
			whole.setSortByPosition(true);
			assertThat(text(whole.getText(pdf))).contains("Projet financé avec le concours de l’État", "1 100 000,00 €",
					"74,85 %", "369 514,00 €", "Personnel", "290 000,00 €", "représentant habilité",
					"notifié le 28/07/2023, avant le 31 juillet");
		}
	}

	@Test
	void the_workbook_holds_amounts_and_names_the_state() throws Exception {
		SheetFile sheet = SheetFile.read(file(PAGE + "/compte-rendu.xlsx", departement()), SheetLimits.USUAL);

		assertThat(sheet.rows()).anySatisfy((row) -> {
			assertThat(row.cell("Rubrique")).isEqualTo("Reste à financer");
			assertThat(row.cell("Montant")).startsWith("369514");
		}).anySatisfy((row) -> assertThat(row.cell("Élément")).contains("Avec le soutien de l’État"));
	}

	@Test
	void the_csv_is_french_and_runs_no_formula() {
		assertThat(csv(PAGE + "/compte-rendu.csv", departement()).lines())
			.contains("Subvention de l’État;AMI 1, 2023;1100000,00;74,85;;;")
			.anyMatch((line) -> line.contains("Avec le soutien de l’État"));
		assertThat(csv("/rapports/financier/" + FundedYears.ODD_PAPERS + "/compte-rendu.csv", departement()))
			.contains(";'=HYPERLINK(1);")
			.doesNotContain(";=");
		assertThat(get(API, departement(), SheetExport.XLSX_VALUE).statusCode()).isEqualTo(200);
		assertThat(csv(API, departement())).contains("Taux en %");
		assertThat(get(API, departement(), "application/pdf").body()).startsWith("%PDF");
		assertThat(csv(PAGE + "/pieces.csv", departement())).contains("grant-G-AMI1-2023/7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/reports/financial?asOf=hier            | 400 | asOf
			/api/reports/financial?asOf=2999-01-01      | 400 | asOf
			/api/reports/financial?from=1999            | 400 | from
			/api/reports/financial?until=deux           | 400 | until
			/api/reports/financial?from=2022&until=2019 | 400 | until
			/api/reports/funding?from=2022&until=2019   | 400 | ne peut pas précéder la première
			/api/reports/financial/G-AMI1-2023/evidence?figure=cost.NOTHING | 400 | figure
			/api/reports/financial/G-AMI1-2023/evidence | 400 | figure
			/api/reports/financial/G-AMI9-2023          | 404 | n’existe pas
			/api/reports/financial/G-AMI1-2023?asOf=2020-01-01 | 404 | pas encore enregistrée
			/rapports/financier/comptes-rendus.doc      | 404 | introuvable
			""")
	void what_means_nothing_is_refused_politely(String path, int status, String named) {
		var answer = get(path, departement(), "application/json");

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(named);
	}

	@ParameterizedTest
	@MethodSource("routes")
	void department_state_and_auditor_read_the_report_and_nobody_else(String path) {
		assertThat(List.of(departement(), etat(), auditeur())).allMatch((token) -> code(path, token) == 200);
		assertThat(others()).allMatch((token) -> code(path, token) == 403);
		assertThat(code(path, coordinator("artois"))).isEqualTo(403);
		assertThat(code(path, null)).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("evidence")
	void department_and_auditor_read_the_evidence_and_nobody_else(String path) {
		assertThat(List.of(departement(), auditeur())).allMatch((token) -> code(path, token) == 200);
		assertThat(others()).allMatch((token) -> code(path, token) == 403);
		assertThat(List.of(etat(), coordinator("artois"))).allMatch((token) -> code(path, token) == 403);
		assertThat(code(path, null)).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("history")
	void coordinators_read_the_history_too(String path) {
		assertThat(List.of(departement(), etat(), auditeur(), coordinator("artois")))
			.allMatch((token) -> code(path, token) == 200);
		assertThat(others()).allMatch((token) -> code(path, token) == 403);
		assertThat(code(path, null)).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/rapports/financier?envelope=AMI_2&from=2021&until=2022", "/rapports/financier?from=2023" })
	void the_list_is_narrowed_by_call_and_year(String path) {
		assertThat(page(path, departement())).contains("role=\"status\"><span>2</span>");
	}

	private int code(String path, @Nullable String token) {
		return get(path, token, "*/*").statusCode();
	}

	private static List<String> others() {
		return List.of(association("asso-escale"), referrer("ccas-bethune"), landlord(), service());
	}

	private static long cents(JsonNode report, String key) {
		String[] parts = key.split("\\.");
		if (parts.length == 1) {
			JsonNode found = report.has(key) ? report.get(key) : report.get("total").get(key);
			return found.get("cents").asLong();
		}
		for (JsonNode nature : report.get("natures")) {
			if (parts[1].equals(nature.get("nature").asString())) {
				return nature.get(parts[0]).get("cents").asLong();
			}
		}
		throw new AssertionError(key);
	}

	// French amounts hold narrow spaces, and a PDF breaks lines where it likes
	private static String text(String page) {
		return page.replaceAll("[\\s\\u00A0\\u202F]+", " ");
	}

}
