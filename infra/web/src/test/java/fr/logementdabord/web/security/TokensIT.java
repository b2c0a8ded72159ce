package fr.logementdabord.web.security;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TokensIT extends OverHttp {

	@Test
	void a_viewer_is_what_the_token_says() {
		// when
		HttpResponse<String> answer = get("/api/me", issuer.token((claims) -> {
		}));
		// then
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"login\":\"coordo.artois\"", "\"displayName\":\"Camille Martin\"",
				"\"roles\":[\"coordinator\"]", "\"territories\":[\"artois\"]", "\"organisation\":\"asso-escale\"");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_token_that_cannot_be_believed_gets_nothing(String why, String token) {
		// when
		HttpResponse<String> answer = get("/api/me", token);
		// then
		assertThat(answer.statusCode()).as(why).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("urn:logementdabord:probleme:non-authentifie").doesNotContain("oauth2");
	}

	static Stream<Arguments> a_token_that_cannot_be_believed_gets_nothing() {
		Instant past = Instant.now().minusSeconds(120);
		return Stream.of(arguments("expired", issuer.token((claims) -> claims.expirationTime(Date.from(past)))),
				arguments("no expiry", issuer.token((claims) -> claims.expirationTime(null))),
				arguments("not yet valid",
						issuer.token((claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))))),
				arguments("another audience", issuer.token((claims) -> claims.audience("gateway"))),
				arguments("no audience", issuer.token((claims) -> claims.audience(List.of()))),
				arguments("another issuer", issuer.token((claims) -> claims.issuer("http://elsewhere.test"))),
				arguments("no subject", issuer.token((claims) -> claims.subject(null))),
				arguments("alg none", issuer.unsignedToken()), arguments("unknown key", issuer.tokenByAnotherKey("k2")),
				arguments("another key under a known id", issuer.tokenByAnotherKey("k1")),
				arguments("public key as secret", issuer.tokenSignedWithThePublicKeyAsSecret()),
				arguments("claims changed", issuer.tamperedToken()), arguments("not a token", "abc"));
	}

	@Test
	void no_token_gets_nothing() {
		// when
		HttpResponse<String> answer = get("/api/me", null);
		// then
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void a_token_in_the_address_is_not_read() {
		assertThat(get("/api/me?access_token=" + issuer.token("a", List.of()), null).statusCode()).isEqualTo(401);
	}

	@Test
	void the_wrong_role_is_refused_and_the_right_one_is_not() {
		assertThat(get("/api/coordination", issuer.token("etat", List.of("state"))).statusCode()).isEqualTo(403);
		assertThat(get("/api/coordination", issuer.token("etat", List.of("state"))).body())
			.contains("urn:logementdabord:probleme:acces-refuse");
		assertThat(get("/api/coordination", issuer.token("coordo.lens", List.of("coordinator"))).statusCode())
			.isEqualTo(200);
	}

	@Test
	void health_and_assets_are_open_and_metrics_are_for_services() {
		assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
		assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
		assertThat(get("/assets/logement-dabord.css", null).statusCode()).isEqualTo(200);
		assertThat(get("/webjars/htmx.org/dist/htmx.min.js", null).statusCode()).isEqualTo(200);
		assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
		assertThat(get("/actuator/prometheus", issuer.token("x", List.of("coordinator"))).statusCode()).isEqualTo(403);
		assertThat(get("/actuator/prometheus", issuer.token("x", List.of("service"))).statusCode()).isEqualTo(200);
		assertThat(get("/actuator/env", issuer.token("x", List.of("service"))).statusCode()).isEqualTo(404);
		assertThat(get("/internal/streams/a/events", issuer.token("x", List.of("state"))).statusCode()).isEqualTo(403);
	}

}
