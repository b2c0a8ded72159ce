package fr.logementdabord.measure.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The State's grants as the Department, the State and everybody else meet them.
 */
class GrantsIT extends RunningService {

	private static final String GRANT_2023 = "/api/grants/G-AMI1-2023";

	@BeforeEach
	void the_history_is_adopted() {
		assertThat(department().post("/api/grants/history", "{}").status()).isEqualTo(200);
	}

	@Test
	void the_amounts_of_2018_to_2022_are_those_of_the_deliberation() {
		long ami1 = 0;
		long ami2 = 0;
		for (JsonNode grant : department().get("/api/grants").json()) {
			if (grant.get("year").asInt() <= 2022) {
				long cents = grant.get("grantCents").asLong();
				ami1 += grant.get("envelope").asString().equals("AMI_1") ? cents : 0;
				ami2 += grant.get("envelope").asString().equals("AMI_2") ? cents : 0;
			}
		}
		assertThat(ami1).isEqualTo(3_134_140_00L);
		assertThat(ami2).isEqualTo(1_676_493_00L);
		assertThat(ami1 + ami2).isEqualTo(4_810_633_00L);
	}

	@Test
	void the_page_of_2023_shows_74_85_per_cent_what_is_left_to_finance_and_the_imputation_word_for_word() {
		String page = department().page("/subventions/G-AMI1-2023").body();

		assertThat(text(page)).contains("74,85 %", "369 514,00 €", "1 100 000,00 €", "1 469 514,00 €", "2023-326",
				"3 juillet 2023", "C02-428B04, 74718//93428",
				"programme 0177 « Hébergement, parcours vers le logement et insertion des personnes vulnérables »",
				"(code activité : 017701061244)", "(groupe de marchandises 10.02.01)", "30 juillet 2023",
				"30 juin 2024");
		assertThat(text(department().page("/subventions").body())).contains("74,85 %", "369 514,00 €");
	}

	@Test
	void budget_costs_and_transfers_are_kept_by_nature() {
		Caller api = department();
		assertThat(api.post("/api/grants",
				"{\"envelope\":\"AMI_2\",\"year\":2025,\"grantCents\":1000,\"eligibleCents\":2000,\"budgetCents\":{\"STAFF\":1500,\"TRAVEL\":500}}")
			.status()).isEqualTo(201);
		String grant = "/api/grants/G-AMI2-2025";
		assertThat(api
			.post(grant + "/costs",
					"{\"nature\":\"STAFF\",\"amountCents\":600,\"incurredOn\":\"2025-03-01\",\"evidence\":\"m-1\"}")
			.status()).isEqualTo(200);
		JsonNode after = api
			.post(grant + "/transfers",
					"{\"from\":\"STAFF\",\"to\":\"TRAVEL\",\"amountCents\":100,\"notifiedOn\":\"2025-07-30\"}")
			.json();
		assertThat(after.get("natures").toString()).isEqualTo(
				"[{\"nature\":\"STAFF\",\"budgetCents\":1400,\"spentCents\":600},{\"nature\":\"TRAVEL\",\"budgetCents\":600,\"spentCents\":0}]");
		assertThat(after.get("excessCents").asLong()).isEqualTo(400);
		String cost = after.get("costs").get(0).get("costId").asString();
		assertThat(api.post(grant + "/costs/" + cost + "/strike", "{}").json().get("spentCents").asLong()).isZero();
	}

	@Test
	void the_papers_of_a_grant_are_kept_with_their_days_and_letters_wait_two_months() {
		String page = "/subventions/G-AMI2-2022";
		for (String[] form : new String[][] { { "/versement", "paidOn", "2022-10-03" },
				{ "/comptes-rendus", "report", "FINANCIAL_REPORT", "signedOn", "2023-06-20", "sentOn", "2023-07-01" },
				{ "/courriers", "purpose", "FORMAL_NOTICE", "sender", "STATE", "sentOn", "2022-12-31" },
				{ "/courriers", "purpose", "DELAY", "sender", "DEPARTMENT", "sentOn", "2022-05-02" } }) {
			Map<String, String> fields = new HashMap<>();
			for (int i = 1; i < form.length; i += 2) {
				fields.put(form[i], form[i + 1]);
			}
			assertThat(department().form(page + form[0], fields).status()).as(form[0]).isEqualTo(303);
		}
		assertThat(text(department().page(page).body())).contains("Le 03/10/2022", "20/06/2023", "01/07/2023",
				"envoyé en retard", "28 février 2023", "délai de deux mois écoulé");

		// the register of all grants: who must answer first
		JsonNode letters = department().get("/api/grants/letters?envelope=AMI_2&state=OVERDUE").json();
		assertThat(letters.path("items")).singleElement()
			.matches((row) -> row.path("answerDueOn").asString().equals("2023-02-28"));
		String letter = letters.path("items").get(0).path("letterId").asString();
		assertThat(department()
			.post("/api/grants/G-AMI2-2022/letters/" + letter + "/answer",
					"{\"outcome\":\"COMPLIED\",\"answeredOn\":\"2023-02-20\"}")
			.status()).isEqualTo(200);
		assertThat(text(department().page("/subventions/courriers?envelope=AMI_2").body())).contains("Répondu",
				"Sans réponse attendue");
		assertThat(department().page("/subventions/courriers.csv?state=ANSWERED").body()).contains("AMI 2;2022;",
				"2022-12-31;2023-02-28;Répondu;");
		assertThat(department().page("/subventions/courriers.xlsx").status()).isEqualTo(200);
		assertThat(department().get("/api/grants/letters?state=LOST").status()).isEqualTo(400);
	}

	@Test
	void costs_come_in_by_a_file_that_is_tried_first_and_then_taken_whole_or_not_at_all() {
		String grant = "/api/grants/G-AMI1-2022";
		assertThat(department().page("/subventions/G-AMI1-2022/depenses/import/modele.csv").body())
			.contains("Nature;Montant;Date de la dépense;Pièce justificative");
		String right = """
				Nature;Montant;Date de la dépense;Pièce justificative
				Personnel;1 234,50;31/12/2022;mandat-1
				TRAVEL;10;2022-02-28;mandat-2
				""";

		// every mistake is told by line and column, and nothing is recorded
		Answer wrong = bring(grant + "/costs/import", right + """
				Marbre;-1;31/02/2022;deux mots
				Achats;0;01/01/2023;m-3
				Personnel;1234,5;31/12/2022;mandat-1
				""");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().path("errors"))
			.extracting((error) -> error.path("line").asInt() + " " + error.path("column").asString())
			.containsExactly("4 Nature", "4 Montant", "4 Date de la dépense", "4 Pièce justificative", "5 Montant",
					"6 Pièce justificative");
		assertThat(department().get(grant).json().path("costs")).isEmpty();

		// a right file is tried, then recorded in one go, and not twice
		assertThat(bring(grant + "/costs/import?dryRun=true", right).json().path("lines").asInt()).isEqualTo(2);
		assertThat(department().get(grant).json().path("costs")).isEmpty();
		assertThat(bring(grant + "/costs/import", right).json().path("recorded").asBoolean()).isTrue();
		assertThat(department().get(grant).json().path("spentCents").asLong()).isEqualTo(1_244_50);
		assertThat(bring(grant + "/costs/import", right).body()).contains("Cette dépense est déjà enregistrée.");

		String csv = department().page("/subventions/G-AMI1-2022/depenses.csv").body();
		assertThat(csv).contains("Personnel;1234,50;2022-12-31;mandat-1;non");
		assertThat(department().page("/subventions/G-AMI1-2022/depenses.xlsx").status()).isEqualTo(200);
		try (Browser browser = Browser.open(address(), department().token())) {
			browser.go("/subventions/G-AMI1-2022/depenses/import").accessible();
			browser.go("/subventions/G-AMI1-2022").accessible();
			browser.go("/subventions/courriers").accessible();
		}
	}

	private Answer bring(String path, String csv) {
		return Caller.send(department().request(path, "Content-Type", "application/octet-stream")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(csv)));
	}

	@Test
	void a_form_that_is_refused_comes_back_with_the_reason() {
		Answer answer = department().form("/subventions/G-AMI1-2023/depenses",
				Map.of("nature", "STAFF", "amount", "12,345", "incurredOn", "2024-01-01", "evidence", "m 1"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("Un montant compte deux décimales au plus.", "12,345");
		Answer late = department().form("/subventions/G-AMI1-2023/depenses",
				Map.of("nature", "STAFF", "amount", "12,34", "incurredOn", "2024-01-01", "evidence", "m-1"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body()).contains("Seules les dépenses de l’année de la convention sont éligibles.");
		assertThat(department().get(GRANT_2023).json().get("costs")).isEmpty();
	}

	@Test
	void the_table_is_taken_away_as_csv_and_xlsx() {
		assertThat(department().page("/subventions/subventions.csv").body()).contains("G-AMI1-2023", "1100000,00",
				"74,85");
		assertThat(department().page("/subventions/subventions.xlsx").status()).isEqualTo(200);
	}

	@Test
	void the_state_and_the_auditor_read_and_only_the_department_writes() {
		for (Caller reader : List.of(person("etat", "state", Set.of(), "ddets"),
				person("auditeur", "auditor", Set.of(), "audit"))) {
			assertThat(reader.get(GRANT_2023).status()).isEqualTo(200);
			assertThat(reader.page("/subventions").status()).isEqualTo(200);
			assertThat(reader.post(GRANT_2023 + "/payment", "{\"paidOn\":\"2023-10-02\"}").status()).isEqualTo(403);
			assertThat(reader.form("/subventions/historique", Map.of()).status()).isEqualTo(403);
			assertThat(reader.page("/subventions/G-AMI1-2023/depenses.csv").status()).isEqualTo(200);
			assertThat(reader.page("/subventions/G-AMI1-2023/depenses/import").status()).isEqualTo(403);
			assertThat(reader.post(GRANT_2023 + "/costs/import", "{}").status()).isEqualTo(403);
		}
	}

	@Test
	void nobody_else_sees_a_grant() {
		for (Caller other : List.of(coordinator("artois"), association("asso-escale"),
				person("bailleur.habitat", "landlord", Set.of(), "habitat-demo"),
				person("ccas.bethune", "referrer", Set.of(), "ccas-bethune"))) {
			for (String path : List.of("/api/grants", GRANT_2023, "/subventions", "/subventions/G-AMI1-2023",
					"/subventions/subventions.csv", "/subventions/subventions.xlsx", "/subventions/courriers",
					"/api/grants/letters", "/subventions/courriers.csv", "/subventions/G-AMI1-2023/depenses.csv",
					"/subventions/G-AMI1-2023/depenses/import")) {
				assertThat(other.get(path).status()).as(path).isEqualTo(403);
			}
			assertThat(other.post("/api/grants", "{}").status()).isEqualTo(403);
		}
		assertThat(nobody().get("/api/grants").status()).isEqualTo(401);
		assertThat(department().get("/api/grants/G-AMI1-1999").status()).isEqualTo(404);
	}

	private static String text(String page) {
		return page.replace('\u00A0', ' ').replace('\u202F', ' ').replace("&nbsp;", " ");
	}

}
