package fr.logementdabord.housing.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import fr.logementdabord.housing.HousingCaptureServiceApplication;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.RealPart;
import fr.logementdabord.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A landlord who does not answer, also while the service is away.
 */
class AnswerDeadlineIT {

	// its own broker: the groups of a service running beside this one must not share its
	// topics
	private static final RealPart BROKER = RealPart.broker();

	private static final ReferralTopic REFERRALS = new ReferralTopic(BROKER.address());

	private final String database = RealParts.mongo("housing-" + UUID.randomUUID());

	@AfterAll
	static void stopTheBroker() {
		REFERRALS.close();
		BROKER.close();
	}

	@Test
	void a_placement_expires_and_frees_dwelling_and_household_also_over_a_restart() {
		String dwellingId;
		String searchId;
		String placementId;
		String early;
		String answered;
		String resting;
		// given a search that rests for another three days, as one sees it a week ago,
		// and proposals that a landlord has a few seconds to answer
		try (ConfigurableApplicationContext service = start("12s", WeekAgo.class)) {
			People people = people(service);
			resting = people.searching();
			Answer paused = people.coordinator("artois")
				.post("/api/searches/" + resting + "/pause",
						"{\"until\":\"%s\",\"reason\":\"ABSENT\"}".formatted(People.today().minusDays(4)));
			assertThat(paused.status()).as(paused.body()).isEqualTo(200);
			people.awaitSearch(resting, "PAUSED");
			dwellingId = people.dwelling();
			searchId = people.searching();
			answered = people.proposed(people.dwelling(), people.searching());
			assertThat(people.step(people.landlord(), answered, "landlord-answer", "{\"accepted\":true}").status())
				.isEqualTo(200);
			early = people.proposed(people.dwelling(), people.searching());
			// when one of them runs out while the service is there
			people.awaitPlacement(early, "EXPIRED");
			Answer late = people.step(people.landlord(), early, "landlord-answer", "{\"accepted\":true}");
			assertThat(late.status()).isEqualTo(409);
			assertThat(late.text("type")).endsWith("placement-has-expired");
			// and another while it is away
			placementId = people.proposed(dwellingId, searchId);
		}
		try (ConfigurableApplicationContext service = start("12s")) {
			People people = people(service);

			// then both are over and what they held is free, and the pause too has ended
			people.awaitSearch(resting, "OPEN");
			people.awaitPlacement(placementId, "EXPIRED");
			people.awaitDwelling(dwellingId, "AVAILABLE");
			people.awaitSearch(searchId, "OPEN");
			assertThat(people.department().get("/api/placements/" + answered).text("status")).isEqualTo("AGREED");
			people.proposed(dwellingId, searchId);
		}
	}

	private ConfigurableApplicationContext start(String delay, Class<?>... also) {
		return new SpringApplicationBuilder(HousingCaptureServiceApplication.class).sources(also)
			.run("--server.port=0", "--KAFKA_BOOTSTRAP_SERVERS=" + BROKER.address(), "--MONGODB_URI=" + this.database,
					"--OIDC_ISSUER_URI=" + People.ISSUER.uri(), "--REFERRAL_SERVICE_URL=http://127.0.0.1:1",
					"--HOUSING_LANDLORD_ANSWER_DELAY=" + delay);
	}

	private static People people(ConfigurableApplicationContext service) {
		int port = ((WebServerApplicationContext) service).getWebServer().getPort();
		return new People("http://127.0.0.1:" + port, REFERRALS);
	}

	/** The service as it ran a week ago; not a configuration that a scan would find. */
	static class WeekAgo {

		@Bean
		Clock weekAgo() {
			return Clock.offset(Clock.systemUTC(), Duration.ofDays(-7));
		}

	}

}
