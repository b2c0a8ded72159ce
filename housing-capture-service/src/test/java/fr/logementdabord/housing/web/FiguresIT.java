package fr.logementdabord.housing.web;

import java.time.YearMonth;
import java.util.Set;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures that lead to what they count.
 */
class FiguresIT extends RunningService {

	private static final String MONTH = YearMonth.from(today()).toString();

	@Test
	void every_figure_of_the_tension_is_the_length_of_the_list_it_leads_to() {
		People people = people();
		people.searching(newCase(), "montreuillois");
		people.searching(newCase(), "montreuillois");
		String dwellingId = people.dwelling("habitat-tension", "62588", "ORDINARY");
		people.awaitDwelling(dwellingId, "AVAILABLE");
		Caller state = people.state();

		JsonNode tension = state.get("/api/dwellings/tension?territory=montreuillois").json();

		assertThat(tension.path("total").path("demand").asLong()).isEqualTo(2);
		assertThat(tension.path("total").path("offer").asLong()).isEqualTo(1);
		assertThat(tension.path("byTypology").get(0).path("key").asString()).isEqualTo("STUDIO");
		assertThat(tension.path("byTypology").get(1).path("key").asString()).isEqualTo("T1");
		for (JsonNode line : tension.path("byTypology")) {
			String typology = "&territory=montreuillois&typology=" + line.path("key").asString();
			assertThat(total(state, "/api/searches?openOn=" + today() + typology))
				.isEqualTo(line.path("demand").asLong());
			assertThat(total(state, "/api/dwellings?offeredIn=" + MONTH + typology))
				.isEqualTo(line.path("offer").asLong());
		}
		for (JsonNode line : tension.path("byCommune")) {
			String commune = "&territory=montreuillois&commune=" + line.path("key").asString();
			assertThat(total(state, "/api/searches?openOn=" + today() + commune))
				.isEqualTo(line.path("demand").asLong());
			assertThat(total(state, "/api/dwellings?offeredIn=" + MONTH + commune))
				.isEqualTo(line.path("offer").asLong());
		}
		assertThat(tension.path("byMonth").size()).isEqualTo(12);
		assertThat(tension.path("byMonth").get(1).path("demand").asLong()).isZero();
		assertThat(state.page("/logements/tension?territory=montreuillois").body()).contains(
				"offeredIn=" + MONTH + "&amp;typology=T1&amp;territory=montreuillois", "Béthune", "2 recherche(s)");
		assertThat(state.get("/api/dwellings/tension?format=csv").body()).contains("Typologie",
				"Recherches par logement");
		assertThat(state.get("/api/dwellings/tension?month=novembre").status()).isEqualTo(400);
		oneMoreDwellingWouldHouseTheOther(people.coordinator("montreuillois"));
		// a meeting matches one territory at a time
		assertThat(state.get("/api/dwellings/tension/one-more").body()).contains("territory", "Indiquez le territoire");
		assertThat(state.page("/logements/tension").body()).contains("Choisissez un territoire");
	}

	/** One free T1 for two single women: one more T1 houses the other, a T5 nobody. */
	private static void oneMoreDwellingWouldHouseTheOther(Caller coordinator) {
		JsonNode today = coordinator.get("/api/dwellings/tension/one-more").json();

		assertThat(today.path("housed").asInt()).isOne();
		assertThat(gain(today, "T1")).isOne();
		assertThat(gain(today, "T5")).isZero();
		assertThat(total(coordinator, "/api/searches?status=OPEN")).isEqualTo(today.path("searches").asLong());
		assertThat(total(coordinator, "/api/dwellings?status=AVAILABLE")).isEqualTo(today.path("dwellings").asLong());
		assertThat(coordinator.page("/logements/tension").body()).contains("Ce qu’un logement de plus changerait",
				"1\u00a0ménage logé de plus", "Sans effet sur l’ensemble");
	}

	private static int gain(JsonNode today, String typology) {
		for (JsonNode one : today.path("oneMore")) {
			if (one.path("typology").asString().equals(typology)) {
				return one.path("gain").path("households").asInt();
			}
		}
		throw new AssertionError("no line for " + typology);
	}

	@Test
	void a_coordinator_counts_its_own_territory_only() {
		People people = people();
		people.searching(newCase(), "audomarois");
		assertThat(people.coordinator("boulonnais")
			.get("/api/dwellings/tension?territory=audomarois")
			.json()
			.path("total")
			.path("demand")
			.asLong()).isZero();
	}

	@Test
	void a_landlord_reads_its_own_record_of_answers_and_no_other() {
		People people = people();
		String landlord = "habitat-reponse";
		String first = people.proposed(people.dwelling(landlord, "62119", "ORDINARY"), people.searching());
		people.proposed(people.dwelling(landlord, "62119", "ORDINARY"), people.searching());
		people.step(people.landlord(landlord), first, "landlord-answer", "{\"accepted\":true}");
		people.awaitPlacement(first, "AGREED");

		Answer own = people.landlord(landlord).get("/api/dwellings/answer-times");

		assertThat(own.json().size()).isEqualTo(1);
		JsonNode line = own.json().get(0);
		assertThat(line.path("landlord").asString()).isEqualTo(landlord);
		assertThat(line.path("answeredInTime").asLong()).isEqualTo(1);
		assertThat(line.path("waiting").asLong()).isEqualTo(1);
		assertThat(line.path("agreed").asLong()).isEqualTo(1);
		assertThat(line.path("medianDays").asInt()).isZero();
		assertThat(total(people.state(), "/api/placements?status=PROPOSED&landlord=" + landlord)).isEqualTo(1);
		assertThat(people.landlord("habitat-voisin").page("/logements/delais-de-reponse").body())
			.doesNotContain(landlord);
		assertThat(people.state().page("/logements/delais-de-reponse").body()).contains(landlord);
		assertThat(people.person("rien", "coordinator", Set.of("boulonnais"), "asso-escale")
			.get("/api/dwellings/answer-times")
			.body()).doesNotContain(landlord);
		assertThat(people.state().get("/api/dwellings/answer-times?format=csv").body()).contains(landlord);
	}

	private static long total(Caller reader, String list) {
		return reader.get(list).json().path("total").asLong();
	}

}
