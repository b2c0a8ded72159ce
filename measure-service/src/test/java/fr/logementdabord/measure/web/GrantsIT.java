package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
		}
	}

	@Test
	void nobody_else_sees_a_grant() {
		for (Caller other : List.of(coordinator("artois"), association("asso-escale"),
				person("bailleur.habitat", "landlord", Set.of(), "habitat-demo"),
				person("ccas.bethune", "referrer", Set.of(), "ccas-bethune"))) {
			for (String path : List.of("/api/grants", GRANT_2023, "/subventions", "/subventions/G-AMI1-2023",
					"/subventions/subventions.csv", "/subventions/subventions.xlsx")) {
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
