package fr.logementdabord.measure.web;

import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Agreements over their years: amendments, capacity at a date, search and files to take
 * away.
 */
class AgreementsIT extends RunningService {

	private static String terms(String provider, String type, int year, String money) {
		return """
				{"provider":"%s","territory":"audomarois","measureType":"%s","year":%d,"places":2,%s}"""
			.formatted(provider, type, year, money);
	}

	@Test
	void capacity_at_any_date_is_the_agreement_of_that_date_minus_the_measures_that_run() {
		// given one place today, three from tomorrow on, and next year's two
		LocalDate today = today();
		int year = today.getYear();
		String agreementId = agreement("asso-capacite", "artois", "VIAL", 1);
		Answer next = department().post("/api/agreements",
				"""
						{"provider":"asso-capacite","territory":"artois","measureType":"VIAL","year":%d,"places":2,"budgetCents":1000001}"""
					.formatted(year + 1));
		assertThat(next.status()).as(next.body()).isEqualTo(201);
		assertThat(next.text("agreementId")).as("the agreement goes on").isEqualTo(agreementId);
		assertThat(next.json().path("committedCents").asLong()).isEqualTo(1_000_001);

		// when the place of today is taken
		String measureId = requested("artois", "VIAL");
		coordinator("artois").post("/api/measures/" + measureId + "/allocation",
				"{\"agreementId\":\"%s\",\"motive\":\"PROXIMITY\"}".formatted(agreementId));

		// then today is full, and the measure counts on the next year's places
		await().untilAsserted(() -> assertThat(onDay("asso-capacite", today).path("free").asInt()).isZero());
		JsonNode nextYear = onDay("asso-capacite", LocalDate.of(year + 1, 1, 1));
		assertThat(nextYear.path("places").asInt()).isEqualTo(2);
		assertThat(nextYear.path("taken").asInt()).isEqualTo(1);
		assertThat(nextYear.path("free").asInt()).isEqualTo(1);
		assertThat(onDay("asso-capacite", today.minusDays(1)).path("taken").asInt()).as("yesterday").isZero();
	}

	@Test
	void an_amendment_is_dated_and_its_number_and_money_are_seen() {
		int year = today().getYear();
		String agreementId = agreement("asso-avenant", "lens-henin", "ADSL", 2);
		Caller department = department();
		String path = "/api/agreements/" + agreementId + "/amendments";

		Answer amended = department.post(path,
				"{\"effectiveOn\":\"%d-12-30\",\"places\":5,\"unitCostCents\":420000}".formatted(year));

		assertThat(amended.status()).as(amended.body()).isEqualTo(200);
		JsonNode terms = amended.json().path("years").get(0).path("terms");
		assertThat(terms).hasSize(2);
		assertThat(terms.get(1).path("number").asInt()).isEqualTo(1);
		assertThat(terms.get(1).path("places").asInt()).isEqualTo(5);
		assertThat(terms.get(1).path("committedCents").asLong()).isEqualTo(5 * 420_000);
		await().untilAsserted(() -> assertThat(onDay("asso-avenant", LocalDate.of(year, 12, 30)).path("places").asInt())
			.isEqualTo(5));
		assertThat(onDay("asso-avenant", LocalDate.of(year, 12, 29)).path("places").asInt()).isEqualTo(2);

		// what is wrong is told, and nothing changes
		assertThat(
				department.post(path, "{\"effectiveOn\":\"%d-12-30\",\"places\":6,\"unitCostCents\":1}".formatted(year))
					.text("type"))
			.endsWith(":amendment-is-not-after-the-last");
		Answer wrong = department.post(path,
				"{\"effectiveOn\":\"hier\",\"places\":-1,\"unitCostCents\":1.5,\"budgetCents\":-3}");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().path("errors")).extracting((error) -> error.path("field").asString())
			.containsExactlyInAnyOrder("effectiveOn", "places", "budgetCents");
		assertThat(department.get("/api/agreements/" + agreementId).json().path("years").get(0).path("terms"))
			.hasSize(2);
	}

	@Test
	void former_accompaniments_are_signed_listed_and_exported_under_their_own_codes() throws Exception {
		for (String former : new String[] { "SOLIBAIL", "LEASE_MEDIATION", "GLOBAL_HOUSING_SUPPORT" }) {
			Answer signed = department().post("/api/agreements",
					terms("asso-ancienne", former, 2020, "\"budgetCents\":12345678,\"envelope\":\"AMI_1\""));
			assertThat(signed.status()).as(signed.body()).isEqualTo(201);
		}
		assertThat(department().post("/api/agreements", terms("asso-ancienne", "ADSL", 2020, "\"unitCostCents\":1"))
			.status()).isEqualTo(400);
		await().untilAsserted(() -> assertThat(rows("q=ANCIENNE&year=2020&envelope=AMI_1")).hasSize(3));
		assertThat(rows("q=ancienne&measureType=SOLIBAIL")).hasSize(1)
			.allSatisfy((row) -> assertThat(row.path("measureType").asString()).isEqualTo("SOLIBAIL"));
		assertThat(rows("q=ancienne&measureType=ADSL")).isEmpty();
		assertThat(rows("q=ancienne&year=2021")).isEmpty();
		assertThat(rows("q=ancienne&territory=artois")).isEmpty();
		JsonNode paged = department().get("/api/agreements?q=ancienne&size=2&page=1").json();
		assertThat(paged.path("items")).hasSize(1);
		assertThat(paged.path("total").asInt()).isEqualTo(3);

		String csv = department().get("/conventions/conventions.csv?q=ancienne&measureType=SOLIBAIL").body();
		assertThat(csv).contains("asso-ancienne;Audomarois;SOLIBAIL;2020;AMI 1", "123456,78");
		byte[] xlsx = HttpClient.newHttpClient()
			.send(department().request("/conventions/conventions.xlsx?q=ancienne").build(), BodyHandlers.ofByteArray())
			.body();
		SheetFile sheet = SheetFile.read(xlsx, SheetLimits.USUAL);
		assertThat(sheet.rows()).hasSize(3)
			.allSatisfy((row) -> assertThat(row.cell("Montant engagé")).isEqualTo("123456.78"));
	}

	@Test
	void the_department_signs_and_amends_on_the_pages_and_sees_each_mistake_beside_its_field() {
		Caller department = department();
		int year = today().getYear();
		Answer wrong = department.form("/conventions", Map.of("provider", "asso-page", "territory", "artois",
				"measureType", "ADSL", "year", String.valueOf(year), "places", "2", "unitCost", "-4,505"));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Un montant ne peut pas être négatif.", "asso-page");

		Answer signed = department.form("/conventions", Map.of("provider", "asso-page", "territory", "artois",
				"measureType", "ADSL", "year", String.valueOf(year), "places", "2", "budget", "10 000,50"));
		assertThat(signed.status()).as(signed.body()).isEqualTo(303);
		String page = signed.header("Location");
		assertThat(department.page(page).body()).contains("Convention enregistrée.", "Signature");

		Answer amended = department.form(page.replaceFirst("\\?.*", "") + "/avenants",
				Map.of("effectiveOn", year + "-12-31", "places", "0", "budget", "5000"));
		assertThat(amended.status()).as(amended.body()).isEqualTo(303);
		assertThat(department.page(amended.header("Location")).body()).contains("Avenant n° 1");
		assertThat(department
			.form(page.replaceFirst("\\?.*", "") + "/avenants",
					Map.of("effectiveOn", year + "-12-31", "places", "1", "budget", "5000"))
			.body()).contains("La date d’effet doit suivre celle du dernier avenant");
	}

	@Test
	void a_search_that_makes_no_sense_is_told_field_by_field() {
		Answer answer = department().get("/api/agreements?territory=arras&measureType=AVDL&year=x&date=hier");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("errors")).hasSize(4);
		assertThat(department().page("/conventions?territory=arras").status()).isEqualTo(400);
	}

	private JsonNode onDay(String provider, LocalDate day) {
		return department().get("/api/agreements?q=" + provider + "&date=" + day).json().path("items").get(0);
	}

	private JsonNode rows(String query) {
		Answer answer = department().get("/api/agreements?" + query);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("items");
	}

}
