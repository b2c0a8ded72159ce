package fr.logementdabord.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.logementdabord.measure.MeasureServiceApplication;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of the service on one database and one broker, as in production: people
 * ask either, and nobody gets a place that is not there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT extends RunningService {

	private static final int ROUNDS = 3;

	private static final int PLACES = 3;

	private static final int MEASURES = 12;

	@Autowired
	private Environment environment;

	private ConfigurableApplicationContext second;

	@BeforeAll
	void aSecondInstanceStarts() {
		List<String> settings = new ArrayList<>(List.of("--server.port=0", "--spring.jmx.enabled=false"));
		for (String name : List.of("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI", "OIDC_ISSUER_URI",
				"SUPPORT_NOTES_KEY_FILE", "REFERRAL_SERVICE_URL")) {
			settings.add("--" + name + "=" + this.environment.getProperty(name));
		}
		this.second = new SpringApplicationBuilder(MeasureServiceApplication.class)
			.run(settings.toArray(String[]::new));
	}

	@AfterAll
	void itStops() {
		this.second.close();
	}

	@Test
	void of_twelve_who_ask_two_instances_for_three_places_exactly_three_get_one() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			// given three places and twelve measures
			String agreementId = agreement("asso-double-" + round, "montreuillois", "ADSL", PLACES);
			List<String> measures = new ArrayList<>();
			for (int i = 0; i < MEASURES; i++) {
				measures.add(orientationDecided(newCase(), "montreuillois", "ADSL"));
			}
			for (String measureId : measures) {
				await().until(() -> first().get("/api/measures/" + measureId).status() == 200);
			}

			// when all are granted at the same time, every second one at the other
			// instance
			List<Callable<Answer>> asked = new ArrayList<>();
			for (int i = 0; i < MEASURES; i++) {
				Caller caller = (i % 2 == 0) ? first() : other();
				String path = "/api/measures/" + measures.get(i) + "/allocation";
				asked.add(() -> caller.post(path, "{\"agreementId\":\"%s\"}".formatted(agreementId)));
			}
			List<Answer> answers = atOnce(asked);

			// then three are, at whichever instance; the others are told why not
			assertThat(answers).filteredOn((answer) -> answer.status() == 409)
				.hasSize(MEASURES - PLACES)
				.allSatisfy((refused) -> assertThat(refused.text("type"))
					.isEqualTo("urn:logementdabord:probleme:no-place-is-left"));
			await().untilAsserted(() -> assertThat(measures)
				.filteredOn((id) -> other().get("/api/measures/" + id).text("status").equals("ALLOCATED"))
				.hasSize(PLACES));
			assertThat(free(agreementId)).isZero();
			assertThat(other().get("/api/agreements/" + agreementId).json().path("taken").asInt()).isEqualTo(PLACES);
		}
	}

	private Caller first() {
		return coordinator("montreuillois");
	}

	private Caller other() {
		return new Caller("http://127.0.0.1:" + this.second.getEnvironment().getProperty("local.server.port"),
				first().token());
	}

	private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
		try (ExecutorService people = Executors.newFixedThreadPool(calls.size())) {
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> answer : people.invokeAll(calls)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
