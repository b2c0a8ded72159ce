package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The budget of a year, and what runs on when the year is over.
 */
class BudgetIT extends RunningService {

	private static final String API = "/api/agreements/budget?territory=montreuillois&envelope=AMI_2";

	private static final String PAGE = "/conventions/budget?territory=montreuillois&envelope=AMI_2";

	@Test
	void a_measure_that_runs_on_over_two_new_years_is_foreseen_with_and_without_a_grant() {
		// given a measure renewed up to the year after next, and a grant for the next one
		int year = today().getYear();
		String agreementId = department().post("/api/agreements", """
				{"provider":"asso-suite","territory":"montreuillois","measureType":"VIAL","year":%d,"places":3,
				"unitCostCents":365000,"envelope":"AMI_2"}""".formatted(year)).text("agreementId");
		String measureId = requested("montreuillois", "VIAL");
		assertThat(coordinator("montreuillois")
			.post("/api/measures/" + measureId + "/allocation", "{\"agreementId\":\"%s\"}".formatted(agreementId))
			.status()).isEqualTo(200);
		Caller association = association("asso-suite");
		association.post("/api/measures/" + measureId + "/lead-worker", "{\"workerId\":\"worker-7\"}");
		association.post("/api/measures/" + measureId + "/start", "{\"startedOn\":\"%s\"}".formatted(today()));
		assertThat(association.post("/api/measures/" + measureId + "/course/renewal", "{\"number\":2}").status())
			.isEqualTo(200);
		assertThat(department()
			.post("/api/grants", "{\"envelope\":\"AMI_2\",\"year\":%d,\"grantCents\":90000000}".formatted(year + 1))
			.status()).isEqualTo(201);

		// then a whole year costs the price of the place, and only that year is granted
		await().untilAsserted(() -> assertThat(department().get(API).body()).contains(measureId));
		JsonNode report = department().get(API).json();
		JsonNode next = report.path("commitments").path("items").get(0);
		assertThat(next.path("year").asInt()).isEqualTo(year + 1);
		assertThat(next.path("cents").asLong()).isEqualTo(3_650_00);
		assertThat(next.path("granted").asBoolean()).isTrue();
		assertThat(report.path("withoutGrantCents").asLong())
			.isEqualTo(report.path("beyondCents").asLong() - next.path("cents").asLong())
			.isPositive();
		assertThat(department().get(API + "&granted=NO").json().path("commitments").path("items"))
			.allSatisfy((row) -> assertThat(row.path("granted").asBoolean()).isFalse());

		// and this year's budget tells what is committed beside the grant
		JsonNode budget = department().get(API).json().path("budgets");
		assertThat(budget).filteredOn((line) -> line.path("envelope").asString().equals("AMI_2"))
			.singleElement()
			.matches((line) -> line.path("committedCents").asLong() >= 3 * 3_650_00L);

		String page = department().page(PAGE).body().replace('\u00A0', ' ').replace('\u202F', ' ');
		assertThat(page).contains("Au-delà du 31 décembre", "3 650,00 €", "non notifiée");
		assertThat(department().page("/conventions/budget/engagements.csv?territory=montreuillois").body())
			.contains(measureId, "3650,00");
		assertThat(department().page("/conventions/budget/engagements.xlsx").status()).isEqualTo(200);
		try (Browser browser = Browser.open(address(), department().token())) {
			browser.go(PAGE).accessible();
		}
	}

	@Test
	void money_is_for_the_department_and_its_auditors() {
		List<String> paths = List.of(API, PAGE, "/conventions/budget/engagements.csv",
				"/conventions/budget/engagements.xlsx");
		for (String path : paths) {
			assertThat(person("auditeur", "auditor", Set.of(), "audit").get(path).status()).as(path).isEqualTo(200);
			assertThat(nobody().get(path).status()).as(path).isEqualTo(401);
			for (String role : List.of("coordinator", "association", "landlord", "state", "referrer",
					"partner-system")) {
				assertThat(person("intrus", role, Set.of("montreuillois"), "asso-suite").get(path).status())
					.as(role + " " + path)
					.isEqualTo(403);
			}
		}
		assertThat(department().get("/api/agreements/budget?year=1999&territory=arras").status()).isEqualTo(400);
	}

}
