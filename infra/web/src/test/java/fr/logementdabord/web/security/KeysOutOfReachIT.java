package fr.logementdabord.web.security;

import java.net.http.HttpResponse;
import java.util.List;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "oidc.jwk-set-uri=http://127.0.0.1:1/keys")
class KeysOutOfReachIT extends OverHttp {

	@Test
	void the_application_starts_without_its_identity_provider_and_says_so() {
		// when
		HttpResponse<String> answer = get("/api/me", issuer.token("a", List.of("state")));
		// then
		assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

}
