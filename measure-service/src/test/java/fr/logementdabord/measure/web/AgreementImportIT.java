package fr.logementdabord.measure.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of agreements brought in, and what the grants on them tell about equity.
 */
class AgreementImportIT extends RunningService {

	private static final String HEADINGS = "Association;Territoire;Mesure;Année;Places;Coût d’une place;Budget;Enveloppe\n";

	private static final String[] TYPES = { "ADSL", "VIAL", "ENVAUL" };

	private static Answer bring(Caller caller, byte[] file, UUID key) {
		return Caller.send(caller.request("/api/agreements/import", "Content-Type", "application/octet-stream")
			.header("Idempotency-Key", key.toString())
			.POST(BodyPublishers.ofByteArray(file)));
	}

	private static Answer bring(Caller caller, String csv) {
		return bring(caller, (HEADINGS + csv).getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
	}

	@Test
	void of_ten_thousand_lines_with_mistakes_every_mistake_is_told_and_nothing_is_signed() {
		// given ten thousand lines, each thousandth with another mistake
		StringBuilder csv = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			String cost = switch (i) {
				case 999 -> "-1;;";
				case 1999 -> "1,234;;";
				case 2999 -> ";;";
				case 3999 -> "1;2;";
				default -> "4120,50;;AMI 1";
			};
			String places = (i == 4999) ? "0" : (i == 5999) ? "deux" : "3";
			String territory = (i == 6999) ? "Arras" : "Lens-Hénin";
			String type = (i == 7999) ? "SOLIBAIL" : TYPES[i % TYPES.length];
			csv.append("gros-fichier-%d;%s;%s;2026;%s;%s\n".formatted((i == 8999) ? 8996 : i, territory, type, places,
					cost));
		}
		csv.append("gros-fichier-0;lens-henin;%s;2026;3;1;;".formatted(TYPES[0]));

		// when it is brought in
		Answer answer = bring(department(), csv.toString());

		// then each mistake has its line and its column
		assertThat(answer.status()).as(answer.body().substring(0, 300)).isEqualTo(400);
		assertThat(answer.text("detail")).contains("Rien n’a été enregistré");
		JsonNode errors = answer.json().path("errors");
		assertThat(errors).extracting((error) -> error.path("line").asInt() + " " + error.path("column").asString())
			.containsExactly("1001 Coût d’une place", "2001 Coût d’une place", "3001 Coût d’une place", "4001 Budget",
					"5001 Places", "6001 Places", "7001 Territoire", "8001 Mesure", "9001 Année", "10002 Année");
		assertThat(errors.get(8).path("message").asString()).contains("ligne 8998");

		// and nothing is signed
		assertThat(department().get("/api/agreements?q=gros-fichier").json().path("total").asInt()).isZero();
	}

	@Test
	void a_right_file_is_signed_whole_once_also_as_a_workbook_and_overlaps_are_refused() {
		SheetExport sheet = SheetExport.of("Conventions", "Association", "Territoire", "Mesure", "Année", "Places",
				"Coût d’une place", "Budget", "Enveloppe", "Remarque");
		for (int i = 0; i < 40; i++) {
			sheet.row("asso-classeur-" + i, "Artois", TYPES[i % 3], 2026, 2 + i, (i % 2 == 0) ? "1 234,50" : null,
					(i % 2 == 0) ? null : new SheetExport.Money(1_000_000), "AMI 1", "ignorée");
		}
		UUID key = UUID.randomUUID();
		byte[] file = sheet.xlsx();
		Answer tried = Caller
			.send(department().request("/api/agreements/import?dryRun=true", "Content-Type", "application/octet-stream")
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.POST(BodyPublishers.ofByteArray(file)));
		assertThat(tried.json().path("recorded").asBoolean()).as(tried.body()).isFalse();
		assertThat(tried.json().path("lines").asInt()).isEqualTo(40);
		assertThat(
				department().get("/api/agreements/" + AgreementFields.id("asso-classeur-0", "artois", "ADSL")).status())
			.as("only tried")
			.isEqualTo(404);
		Answer signed = bring(department(), file, key);
		assertThat(signed.status()).as(signed.body()).isEqualTo(200);
		assertThat(signed.json().path("lines").asInt()).isEqualTo(40);
		assertThat(bring(department(), file, key).status()).as("the same again").isEqualTo(200);
		await().untilAsserted(() -> assertThat(
				department().get("/api/agreements?q=asso-classeur&year=2026").json().path("total").asInt())
			.isEqualTo(40));
		JsonNode row = department().get("/api/agreements?q=asso-classeur-37&size=1").json().path("items").get(0);
		assertThat(row.path("budgetCents").asLong()).isEqualTo(1_000_000);
		assertThat(row.path("envelope").asString()).isEqualTo("AMI_1");

		// other terms for what is signed: nothing of the file is taken
		Answer overlap = bring(department(),
				"asso-classeur-new;Artois;ADSL;2026;2;1;;\nasso-classeur-0;Artois;ADSL;2026;99;1;;");
		assertThat(overlap.status()).isEqualTo(400);
		assertThat(overlap.json().path("errors")).hasSize(1)
			.allSatisfy((error) -> assertThat(error.path("line").asInt()).isEqualTo(3));
		assertThat(department().get("/api/agreements?q=asso-classeur-new").json().path("total").asInt()).isZero();
	}

	@Test
	void what_is_not_a_sheet_of_agreements_is_told_and_only_the_department_brings_one() {
		assertThat(bring(department(), new byte[0], UUID.randomUUID()).status()).isEqualTo(400);
		Answer headings = bring(department(), "Nom;Prénom\nx;y".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
		assertThat(headings.json().path("errors")).hasSize(5);
		assertThat(bring(nobody(), "x").status()).isEqualTo(401);
		for (String role : Set.of("coordinator", "association", "auditor", "landlord", "state", "referrer")) {
			Caller intruder = person("intrus", role, Set.of("artois"), "asso-classeur-0");
			assertThat(bring(intruder, "x").status()).as(role).isEqualTo(403);
			assertThat(intruder.page("/conventions/import").status()).as(role).isEqualTo(403);
			assertThat(intruder.page("/conventions/import/modele.csv").status()).as(role).isEqualTo(403);
		}
		Caller department = department();
		assertThat(department.page("/conventions/import/modele.csv").body()).contains(HEADINGS.strip());
		try (Browser browser = Browser.open(department.base(), department.token())) {
			browser.go("/conventions/import").accessible();
			assertThat(browser.text()).contains("Vérifier sans enregistrer", "Coût d’une place");
		}
	}

	@Test
	void the_share_granted_to_the_employer_is_told_with_its_motives_to_those_who_watch_over_it() {
		// given three grants of a coordinator whom asso-escale employs, one to it
		grant("asso-escale", "PROXIMITY");
		grant("asso-equite-1", "TEAM_SKILLS");
		grant("asso-equite-2", "TEAM_SKILLS");

		// then the shares and the motives are told
		String path = "/api/agreements/equity?territory=montreuillois&measureType=ENVAUL";
		await().untilAsserted(
				() -> assertThat(department().get(path).json().path("territories").get(0).path("granted").asInt())
					.isEqualTo(3));
		JsonNode line = department().get(path).json().path("territories").get(0);
		assertThat(line.path("toEmployer").asInt()).isEqualTo(1);
		assertThat(line.path("toOthers").asInt()).isEqualTo(2);
		assertThat(line.path("employerShare").asString()).isEqualTo("33.33");
		JsonNode skills = department().get(path).json().path("motives").get(1);
		assertThat(skills.path("motive").asString()).isEqualTo("TEAM_SKILLS");
		assertThat(skills.path("toOthers").asInt()).isEqualTo(2);
		assertThat(department().get(path + "&to=EMPLOYER").json().path("grants").path("total").asInt()).isEqualTo(1);
		assertThat(department().get(path + "&year=2020").json().path("grants").path("total").asInt()).isZero();

		String page = "/conventions/equite?territory=montreuillois&measureType=ENVAUL";
		assertThat(coordinator("montreuillois").page(page).body()).contains("33,33", "Compétences de l’équipe");
		assertThat(coordinator("artois").get(path).json().path("grants").path("total").asInt()).isZero();
		assertThat(department().get("/conventions/equite/attributions.csv?measureType=ENVAUL").body())
			.contains("Montreuillois;ENVAUL;asso-escale;asso-escale", "Proximité du lieu de vie");
		for (String role : Set.of("association", "landlord", "state", "referrer")) {
			assertThat(person("intrus", role, Set.of("montreuillois"), "asso-escale").get(path).status()).as(role)
				.isEqualTo(403);
			assertThat(person("intrus", role, Set.of("montreuillois"), "asso-escale").page(page).status()).as(role)
				.isEqualTo(403);
		}
		assertThat(nobody().get(path).status()).isEqualTo(401);
		Caller department = department();
		try (Browser browser = Browser.open(department.base(), department.token())) {
			browser.go(page).accessible();
		}
	}

	private void grant(String provider, String motive) {
		String agreementId = agreement(provider, "montreuillois", "ENVAUL", 1);
		String measureId = requested("montreuillois", "ENVAUL");
		Answer done = coordinator("montreuillois").form("/mesures/" + measureId + "/attribution",
				Map.of("agreementId", agreementId, "motive", motive));
		assertThat(done.status()).as(done.body()).isEqualTo(303);
	}

}
