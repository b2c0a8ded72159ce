package fr.logementdabord.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens here last less than the minute before expiry at which the gateway refreshes
 * them: each request is a refresh.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class SessionLifeIT {

	private static final int PER_MINUTE = 40;

	private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);

	private static final int port = IdentityProcess.freePort();

	private static final String gateway = "http://localhost:" + port;

	private static final IdentityProcess identity = new IdentityProcess(gateway, Map.of("ACCESS_TOKENS_LAST", "50s"));

	private static final RecordingService service = new RecordingService();

	private final Browser browser = new Browser();

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		properties.add("SERVER_PORT", () -> port);
		properties.add("PUBLIC_URL", () -> gateway);
		properties.add("REQUESTS_PER_MINUTE", () -> PER_MINUTE);
		properties.add("OIDC_ISSUER_URI", identity::url);
		properties.add("REFERRAL_SERVICE_URL", service::url);
		properties.add("REPORTING_SERVICE_URL", service::url);
		properties.add("ANSWERS_WITHIN", () -> ANSWERS_WITHIN.toMillis() + "ms");
	}

	@AfterAll
	static void stop() {
		identity.close();
		service.close();
	}

	@Test
	void too_many_requests_of_one_person_are_told_when_to_come_back_and_hold_nobody_up() {
		this.browser.login(this.browser.open(gateway + "/saisines"), "etat", "demo");
		for (int i = 0; i < PER_MINUTE; i++) {
			this.browser.get(gateway + "/");
		}
		int before = service.received.size();
		HttpResponse<String> refused = this.browser.get(gateway + "/saisines");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
		assertThat(refused.body()).contains("rien n’a été fait");
		assertThat(service.received).hasSize(before);
		assertThat(this.browser.send(gateway + "/actuator/health/liveness", (request) -> request).statusCode())
			.isEqualTo(200);

		Browser other = new Browser();
		other.login(other.open(gateway + "/saisines"), "auditeur", "demo");
		assertThat(other.get(gateway + "/").statusCode()).isEqualTo(200);
	}

	@Test
	void an_event_stream_lasts_longer_than_any_other_answer_may_take() throws Exception {
		// given
		Browser open = new Browser();
		open.login(open.open(gateway + "/saisines"), "departement", "demo");
		// when
		long words = ANSWERS_WITHIN.plusSeconds(1).dividedBy(RecordingService.BEAT);
		long heard = open.events(gateway + RecordingService.EVENTS, words);
		// then
		assertThat(heard).isEqualTo(words);
	}

	@Test
	void a_session_outlives_its_tokens_but_not_the_provider_that_forgot_it() throws Exception {
		// given
		this.browser.login(this.browser.open(gateway + "/saisines"), "coordo.artois", "demo");
		String first = service.last().headers().get("authorization");
		// when
		assertThat(this.browser.get(gateway + "/saisines").statusCode()).isEqualTo(200);
		String second = service.last().headers().get("authorization");
		// then
		assertThat(second).isNotEqualTo(first);
		assertThat(service.last().claims()).contains("\"sub\":\"coordo.artois\"", "\"roles\":[\"coordinator\"]");

		// when the provider is down, the session waits
		identity.stop();
		assertThat(this.browser.get(gateway + "/saisines").statusCode()).isEqualTo(503);
		assertThat(this.browser.get(gateway + "/").body()).contains("Coordination Artois");

		// when it is back it still signs with the same key, but knows no session any more
		identity.restart();
		assertThat(new Browser().send(gateway + "/api/referrals", (request) -> request.header("Authorization", second))
			.statusCode()).isEqualTo(200);
		HttpResponse<String> page = this.browser.get(gateway + "/saisines");
		assertThat(page.statusCode()).isEqualTo(302);
		assertThat(this.browser.follow(page).body()).contains("<h1>Connexion</h1>");

		// nothing secret was printed on the way
		assertThat(identity.log()).doesNotContain("eyJ", "gateway-local", "services-local", "BEGIN", "demo\"");
	}

}
