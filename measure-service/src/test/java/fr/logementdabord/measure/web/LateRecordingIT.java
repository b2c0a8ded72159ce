package fr.logementdabord.measure.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happened years ago, recorded today.
 */
class LateRecordingIT extends RunningService {

	@Test
	void a_measure_of_2019_is_recorded_years_later_day_by_day() {
		String agreementId = department().post("/api/agreements", """
				{"provider":"asso-memoire","territory":"artois","measureType":"SOLIBAIL","year":2019,"places":1,
				"budgetCents":1200000,"envelope":"AMI_1"}""").text("agreementId");
		String measureId = orientationDecided(newCase(), "artois", "SOLIBAIL", LocalDate.of(2019, 3, 4));
		Caller coordinator = coordinator("artois");
		String api = "/api/measures/" + measureId;
		await().until(() -> coordinator.get(api).status() == 200);

		// when everything is told with its own day, in the order in which it happened
		assertThat(coordinator
			.post(api + "/allocation", "{\"agreementId\":\"%s\",\"allocatedOn\":\"2019-03-03\"}".formatted(agreementId))
			.text("type")).endsWith(":day-is-before-request");
		assertThat(coordinator
			.post(api + "/allocation", "{\"agreementId\":\"%s\",\"allocatedOn\":\"2019-03-11\"}".formatted(agreementId))
			.status()).isEqualTo(200);
		Caller association = association("asso-memoire");
		for (String[] step : new String[][] {
				{ "/lead-worker", "{\"workerId\":\"worker-7\",\"namedOn\":\"2019-03-12\"}" },
				{ "/start", "{\"startedOn\":\"2019-03-15\"}" },
				{ "/reviews", "{\"kind\":\"FINAL\",\"heldOn\":\"2019-11-28\"}" }, { "/end",
						"{\"endedOn\":\"2019-11-30\",\"reason\":\"OBJECTIVE_REACHED\",\"destination\":\"OWN_TENANCY_SOCIAL\"}" } }) {
			Answer done = association.post(api + step[0], step[1]);
			assertThat(done.status()).as(done.body()).isEqualTo(200);
		}

		// then the agreement tells the place day by day
		await().untilAsserted(() -> {
			assertThat(taken("asso-memoire", "2019-03-10")).isZero();
			assertThat(taken("asso-memoire", "2019-03-11")).isEqualTo(1);
			assertThat(taken("asso-memoire", "2019-11-30")).isZero();
		});
		// and what was read of the dwelling is dated too
		await().untilAsserted(() -> assertThat(association
			.post(api + "/aftercare/readings", "{\"months\":6,\"answer\":\"MAINTAINED\",\"readOn\":\"2020-06-02\"}")
			.body()).contains("2020-06-02"));
	}

	private int taken(String provider, String day) {
		return department().get("/api/agreements?year=2019&q=" + provider + "&date=" + day)
			.json()
			.path("items")
			.get(0)
			.path("taken")
			.asInt();
	}

}
