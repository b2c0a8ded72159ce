package fr.logementdabord.web.command;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandArgumentsIT extends OverHttp {

	private final String token = issuer.token("coordo.artois", List.of("coordinator"));

	@Test
	void a_key_and_a_version_are_read_from_the_headers() {
		HttpResponse<String> answer = send(
				command().header("Idempotency-Key", "abc-12345").header("If-Match", "\"3\""));
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).contains("\"key\":\"abc-12345\"", "\"version\":3");
		assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
		assertThat(answer.headers().firstValue("Location")).hasValue("/api/things/1");
	}

	@Test
	void the_version_may_be_left_out() {
		assertThat(send(command().header("Idempotency-Key", "abc-12345")).body()).contains("\"version\":null");
	}

	@Test
	void a_command_without_a_key_is_400() {
		HttpResponse<String> answer = send(command());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("cle-idempotence-absente");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "with space-in-it", "accentué-1234", "semi;colon-1234" })
	void a_malformed_key_is_400(String key) {
		HttpResponse<String> answer = send(command().header("Idempotency-Key", new String(
				key.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("cle-idempotence-invalide");
	}

	@Test
	void a_key_of_101_signs_is_400() {
		assertThat(send(command().header("Idempotency-Key", "a".repeat(101))).statusCode()).isEqualTo(400);
		assertThat(send(command().header("Idempotency-Key", "a".repeat(100))).statusCode()).isEqualTo(201);
	}

	@Test
	void a_malformed_version_is_400() {
		HttpResponse<String> answer = send(
				command().header("Idempotency-Key", "abc-12345").header("If-Match", "W/\"x\""));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("version-invalide");
	}

	@Test
	void a_form_carries_its_key_in_a_field_and_is_redirected() {
		HttpResponse<String> answer = send(
				request("/saisines", this.token).header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString("idempotencyKey=abc-12345")));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/saisines");
	}

	private HttpRequest.Builder command() {
		return request("/api/things", this.token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"label\":\"a\"}"));
	}

}
