package fr.logementdabord.reporting;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The timeline of a case, for each role.
 */
class TimelineIT extends RunningService {

	private static final String MELLE_D = "/api/timelines/" + SmallCounty.MELLE_D;

	private static final String MR_C = "/api/timelines/" + SmallCounty.MR_C;

	@Autowired
	private MeterRegistry meters;

	@Test
	void the_coordinator_reads_each_step_with_its_date_and_the_measure_type() {
		JsonNode timeline = json(MELLE_D, coordinator("artois"));

		assertThat(kinds(timeline)).containsExactly("referral-submitted", "referral-acknowledged",
				"fact-finding-completed", "orientation-decided", "measure-requested", "housing-search-opened",
				"measure-allocated", "lead-worker-named", "measure-started", "placement-proposed", "landlord-answered",
				"committee-decided", "lease-signed", "household-moved-in", "housing-search-closed", "review-recorded");
		assertThat(timeline.get("housed").asBoolean()).isTrue();
		assertThat(timeline.get("status").asString()).isEqualTo("ORIENTED");
		JsonNode orientation = timeline.get("steps").get(3);
		assertThat(orientation.get("on").asString()).isEqualTo("2026-12-02");
		assertThat(orientation.get("recordedOn").asString()).isEqualTo("2026-11-23");
		assertThat(orientation.get("daysSincePrevious").asInt()).isEqualTo(2);
		assertThat(orientation.get("sentence").asString())
			.isEqualTo("Orientation décidée\u00A0: mesure ENVAUL et recherche d’un logement.");
	}

	@Test
	void what_blocks_is_said_with_whose_turn_it_is_and_until_when() {
		JsonNode waits = json(MR_C, coordinator("lens-henin")).get("waits");

		assertThat(waits.get(0).get("kind").asString()).isEqualTo("LANDLORD_ANSWER");
		assertThat(waits.get(1).get("blocking").asBoolean()).isFalse();
		assertThat(waits.get(0).get("dueOn").asString()).isEqualTo("2026-12-20");
		assertThat(page("/parcours/" + SmallCounty.MR_C, coordinator("lens-henin"))).contains("La réponse du bailleur",
				"Revient à", "Bailleur", "20\u00A0décembre 2026");
	}

	@Test
	void what_was_recorded_late_says_so() {
		JsonNode review = json(MELLE_D, coordinator("artois")).get("steps").get(15);

		assertThat(review.get("on").asString()).isEqualTo("2027-01-10");
		assertThat(review.get("late").asBoolean()).isTrue();
		assertThat(page("/parcours/" + SmallCounty.MELLE_D, coordinator("artois"))).contains("Saisi le", "22/01/2027");
	}

	@Test
	void the_association_of_the_measure_sees_it_whole() {
		String timeline = json(MELLE_D, association("asso-escale")).toString();

		assertThat(timeline).contains("ENVAUL", "household-moved-in");
	}

	@Test
	void an_association_never_sees_the_measure_of_another_one() {
		String timeline = json("/api/timelines/" + SmallCounty.TWO_MEASURES, association("asso-escale")).toString();

		assertThat(timeline).contains("asso-escale", "ADSL").doesNotContain("asso-relais", "VIAL");
	}

	@Test
	void the_department_sees_the_type_but_state_and_auditor_do_not() {
		assertThat(json(MR_C, departement()).toString()).contains("VIAL");
		for (String token : List.of(etat(), auditeur())) {
			assertThat(json(MR_C, token).toString()).contains("mesure d’accompagnement").doesNotContain("VIAL");
			assertThat(page("/parcours/" + SmallCounty.MR_C, token)).contains("mesure d’accompagnement")
				.doesNotContain("VIAL");
		}
	}

	@Test
	void the_referrer_sees_the_saisine_only() {
		JsonNode timeline = json(MELLE_D, referrer("ccas-bethune"));

		assertThat(kinds(timeline)).containsExactly("referral-submitted", "referral-acknowledged",
				"fact-finding-completed", "orientation-decided");
		assertThat(timeline.get("housed").isNull()).isTrue();
		assertThat(timeline.get("measures")).isEmpty();
		assertThat(timeline.toString()).doesNotContain("ENVAUL", "asso-escale", "habitat-demo");
	}

	@Test
	void a_landlord_a_service_another_territory_and_another_organisation_find_nothing() {
		for (String token : List.of(landlord(), service(), coordinator("boulonnais"), referrer("ccas-lens"),
				association("asso-relais"))) {
			assertThat(status(MELLE_D, token)).isEqualTo(404);
			assertThat(get("/parcours/" + SmallCounty.MELLE_D, token, "text/html").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void a_case_that_no_platform_covers_is_for_the_county() {
		assertThat(status("/api/timelines/" + SmallCounty.NOT_COVERED, coordinator("artois"))).isEqualTo(404);
		assertThat(json("/api/timelines/" + SmallCounty.NOT_COVERED, departement()).toString())
			.contains("aucune plateforme");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/timelines/" + SmallCounty.MELLE_D, "/parcours/" + SmallCounty.MELLE_D })
	void nobody_without_a_token(String path) {
		assertThat(status(path, null)).isEqualTo(401);
	}

	@Test
	void an_unknown_case_is_not_found() {
		assertThat(status("/api/timelines/LDA-XXXXXXXXXXXX", departement())).isEqualTo(404);
	}

	@Test
	void the_name_is_asked_for_those_who_work_with_the_household_only() {
		String path = "/parcours/" + SmallCounty.MELLE_D;

		assertThat(page(path, coordinator("artois"))).contains("Zoé Exemple");
		assertThat(page(path, etat())).doesNotContain("Zoé Exemple").contains(SmallCounty.MELLE_D);
		assertThat(page(path, departement())).doesNotContain("Zoé Exemple");
	}

	@Test
	void a_type_on_no_list_is_counted_and_ignored() {
		assertThat(this.meters.counter("reporting.events.ignored", "context", "measure").count())
			.isGreaterThanOrEqualTo(1);
	}

	private static List<String> kinds(JsonNode timeline) {
		List<String> kinds = new ArrayList<>();
		timeline.get("steps").forEach((step) -> kinds.add(step.get("kind").asString()));
		return kinds;
	}

}
