package fr.logementdabord.reporting;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.web.clearance.Clearance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists behind the figures, for each role.
 */
class ListsIT extends RunningService {

	@Test
	void each_role_lists_its_own_cases() {
		assertThat(cases("", departement())).hasSize(6);
		assertThat(cases("", etat())).hasSize(6);
		assertThat(cases("", coordinator("artois"))).containsExactlyInAnyOrder(SmallCounty.MELLE_D,
				SmallCounty.MELLE_D_AGAIN, SmallCounty.TWO_MEASURES);
		assertThat(cases("", association("asso-relais"))).containsExactlyInAnyOrder(SmallCounty.TWO_MEASURES,
				SmallCounty.MR_C);
		assertThat(cases("", referrer("ccas-bethune"))).containsExactlyInAnyOrder(SmallCounty.MELLE_D,
				SmallCounty.MELLE_D_AGAIN, SmallCounty.NOT_COVERED);
		assertThat(cases("", landlord())).isEmpty();
		assertThat(cases("", service())).isEmpty();
	}

	@Test
	void a_protected_case_exists_for_the_cleared_only_in_every_list_figure_and_timeline() {
		String caseId = "LDA-PR0TEGE00001";
		String claire = ISSUER.token("claire", Set.of("coordinator"), Set.of("artois"), "asso-escale");
		String cleared = "'cleared':['" + Clearance.account("claire") + "']";
		EventLog log = new EventLog();
		log.about(caseId, "artois")
			.referral("referral-submitted",
					"'householdId':'H-P','referrerOrganisation':'ccas-bethune','referrerType':'CCAS',"
							+ "'submittedOn':'2031-01-06','composition':'SINGLE_WOMAN','birthYears':[1990],"
							+ "'housingSituation':'HOTEL','motive':'OTHER'," + cleared)
			.measure("M-P", "measure-requested", "'measureType':'ADSL','requestedOn':'2031-01-07'")
			.measure("M-P", "measure-allocated",
					"'measureType':'ADSL','provider':'asso-escale','agreementId':'A-1','allocatedOn':'2031-01-08'");
		String received = "/api/figures/saisines-recues%s?from=2031-01-01&to=2031-12-31";
		say(log.events());

		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			assertThat(json("/api/cases/measures?size=100", claire).toString()).contains(caseId);
			assertThat(json(received.formatted(""), claire).get("value").asLong()).isEqualTo(1);
		});
		assertThat(get("/api/timelines/" + caseId, claire, "application/json").statusCode()).isEqualTo(200);
		for (String token : List.of(coordinator("artois"), association("asso-escale"), referrer("ccas-bethune"),
				departement(), etat(), auditeur())) {
			assertThat(cases("?q=" + caseId, token)).isEmpty();
			assertThat(get("/api/timelines/" + caseId, token, "application/json").statusCode()).isEqualTo(404);
			assertThat(get("/parcours/" + caseId, token, "text/html").statusCode()).isEqualTo(404);
			for (String path : List.of("/api/cases", "/api/cases/measures", "/api/cases/households")) {
				assertThat(get(path, token, "text/csv").body()).as(path).doesNotContain(caseId);
				assertThat(get(path, token, "application/x-ndjson").body()).as(path).doesNotContain(caseId);
			}
		}
		for (String token : List.of(coordinator("artois"), departement(), etat(), auditeur())) {
			assertThat(json(received.formatted(""), token).get("value").asLong()).isZero();
			assertThat(json(received.formatted("/rows"), token).toString()).doesNotContain(caseId);
		}
	}

	@Test
	void asking_for_another_territory_finds_nothing() {
		assertThat(cases("?territory=lens-henin", coordinator("artois"))).isEmpty();
		assertThat(cases("?territory=hors-couverture", coordinator("artois"))).isEmpty();
		assertThat(cases("?territory=hors-couverture", departement())).containsExactly(SmallCounty.NOT_COVERED);
		assertThat(json("/api/cases/measures?territory=lens-henin", coordinator("artois")).get("total").asInt())
			.isZero();
		assertThat(json("/api/cases/households?territory=artois", coordinator("lens-henin")).get("total").asInt())
			.isZero();
	}

	@Test
	void filters_narrow_the_list() {
		assertThat(cases("?status=SUBMITTED", departement())).containsExactlyInAnyOrder(SmallCounty.MELLE_D_AGAIN,
				SmallCounty.NOT_COVERED);
		assertThat(cases("?measureRunning=false", departement())).containsExactlyInAnyOrder(SmallCounty.MELLE_D_AGAIN,
				SmallCounty.NOT_COVERED);
		assertThat(cases("?measureRunning=true&housed=false&territory=artois", departement()))
			.containsExactly(SmallCounty.TWO_MEASURES);
		assertThat(cases("?q=ccccc", departement())).containsExactly(SmallCounty.MR_C);
		assertThat(cases("?q=.*", departement())).isEmpty();
	}

	@Test
	void an_association_filters_by_its_own_measures() {
		assertThat(cases("?measureRunning=true", association("asso-escale")))
			.containsExactlyInAnyOrder(SmallCounty.MELLE_D, SmallCounty.TWO_MEASURES);
		JsonNode row = json("/api/cases?q=" + SmallCounty.TWO_MEASURES, association("asso-escale")).get("items").get(0);
		assertThat(row.get("measuresRunning").asInt()).isEqualTo(1);
	}

	@Test
	void a_filter_does_not_tell_a_referrer_what_it_may_not_see() {
		String token = referrer("ccas-bethune");

		for (String filter : List.of("?housed=true", "?housed=false", "?measureRunning=true",
				"?measureRunning=false")) {
			assertThat(cases(filter, token)).as(filter).isEmpty();
		}
		JsonNode row = json("/api/cases?q=" + SmallCounty.MELLE_D, token).get("items").get(0);
		assertThat(row.get("housed").isNull()).isTrue();
		assertThat(row.get("measuresRunning").isNull()).isTrue();
	}

	@Test
	void measure_types_are_for_those_who_may_know_them() {
		String path = "/api/cases/measures";

		assertThat(json(path, departement()).toString()).contains("VIAL", "ENVAUL", "ADSL");
		assertThat(json(path, association("asso-escale")).toString()).contains("ENVAUL").doesNotContain("VIAL");
		for (String token : List.of(etat(), auditeur())) {
			assertThat(json(path, token).get("total").asInt()).isEqualTo(5);
			assertThat(json(path, token).toString() + csv(path, token) + page("/parcours/mesures", token))
				.doesNotContain("VIAL", "ENVAUL", "ADSL");
		}
		for (String token : List.of(referrer("ccas-bethune"), landlord(), service())) {
			assertThat(json(path, token).get("total").asInt()).isZero();
			assertThat(json("/api/cases/households", token).get("total").asInt()).isZero();
		}
	}

	@Test
	void pages_follow_each_other_without_loss() {
		List<String> all = new ArrayList<>();
		for (int page = 0; page < 3; page++) {
			all.addAll(cases("?size=2&page=" + page, departement()));
		}
		assertThat(all).doesNotHaveDuplicates().hasSize(6);
		assertThat(page("/parcours?size=2&status=ORIENTED", departement())).contains("status=ORIENTED&amp;page=1");
	}

	@Test
	void a_file_runs_no_formula_and_holds_no_name() {
		assertThat(csv("/api/cases/measures", departement())).contains(";'=HYPERLINK(1);").doesNotContain(";=");
		assertThat(csv("/api/cases", coordinator("artois"))).contains(SmallCounty.MELLE_D)
			.doesNotContain("Zoé", SmallCounty.MR_C);
		assertThat(csv("/parcours/export.csv?q&territory=artois&status&measureRunning&housed", departement()).lines())
			.hasSize(4);
	}

	@Test
	void a_program_reads_the_whole_list_line_by_line_sorted_as_it_asks() {
		for (String path : List.of("/api/cases", "/api/cases/measures", "/api/cases/households")) {
			int total = json(path, departement()).get("total").asInt();
			HttpResponse<String> lines = get(path, departement(), "application/x-ndjson");
			assertThat(lines.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
			assertThat(lines.body().lines()).as(path).hasSize(total).allMatch((line) -> line.startsWith("{"));
		}
		List<String> rising = cases("?sort=caseId", departement());
		assertThat(rising).isSorted().hasSize(6);
		assertThat(cases("?sort=-caseId", departement())).isEqualTo(rising.reversed());
		assertThat(status("/api/cases?sort=referrer", departement())).isEqualTo(400);
		assertThat(get("/api/cases", etat(), "*/*").body()).startsWith("{\"items\"");
	}

	@Test
	void a_dashboard_that_has_the_list_already_is_told_so_and_another_viewer_is_not() {
		String tag = get("/api/cases", departement(), "application/json").headers().firstValue("ETag").orElseThrow();
		assertThat(Caller
			.send(caller(departement()).request("/api/cases", "If-None-Match", tag, "Accept", "application/json"))
			.status()).isEqualTo(304);
		assertThat(Caller
			.send(caller(coordinator("artois")).request("/api/cases", "If-None-Match", tag, "Accept",
					"application/json"))
			.status()).isEqualTo(200);
	}

	@Test
	void the_page_names_households_for_their_coordinator() {
		assertThat(page("/parcours", coordinator("artois"))).contains("Zoé Exemple", SmallCounty.TWO_MEASURES);
		assertThat(page("/parcours", etat())).doesNotContain("Zoé Exemple");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases?status=WRONG", "/api/cases?housed=perhaps", "/api/cases?size=101",
			"/api/cases?q=0123456789012345678901234567890123456789X", "/api/cases/measures?status=WRONG" })
	void a_filter_that_means_nothing_is_refused(String path) {
		assertThat(status(path, departement())).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases", "/api/cases/measures", "/api/cases/households", "/parcours",
			"/parcours/mesures", "/parcours/menages", "/parcours/export.csv", "/parcours/mesures/export.csv",
			"/parcours/menages/export.csv" })
	void nobody_without_a_token(String path) {
		assertThat(status(path, null)).isEqualTo(401);
	}

	private List<String> cases(String query, String token) {
		List<String> ids = new ArrayList<>();
		json("/api/cases" + query, token).get("items").forEach((row) -> ids.add(row.get("caseId").asString()));
		return ids;
	}

}
