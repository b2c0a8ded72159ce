package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The addresses of what comes in from software, asked by everybody.
 */
class InboxAccessIT extends RunningService {

	private static final String INBOX = "/api/inbox/referrals";

	private static final List<String> NEVER = List.of(PARTNER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, AUDITOR,
			SERVICE);

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/cloudevents+json", "application/cloudevents-batch+json" })
	void only_referrers_and_partner_systems_with_the_scope_send(String contentType) {
		assertThat(send(null, INBOX, contentType)).isEqualTo(401);
		NEVER.forEach((token) -> assertThat(send(token, INBOX, contentType)).isEqualTo(403));
		assertThat(send(DEPARTMENT, INBOX, contentType)).isEqualTo(403);
		for (String token : List.of(REFERRER, PARTNER_WITH_SCOPE)) {
			assertThat(send(token, INBOX, contentType)).isIn(200, 400);
		}
		String nobodys = token("sans.org", "referrer", Set.of(), null);
		assertThat(send(nobodys, INBOX, "application/cloudevents-batch+json")).isEqualTo(403);
	}

	@Test
	void only_they_deposit() {
		String path = INBOX + "/deposits";
		assertThat(send(null, path, "application/json")).isEqualTo(401);
		NEVER.forEach((token) -> assertThat(send(token, path, "application/json")).isEqualTo(403));
		assertThat(send(DEPARTMENT, path, "application/json")).isEqualTo(403);
		assertThat(send(REFERRER, path, "application/json")).isEqualTo(400);
		assertThat(send(PARTNER_WITH_SCOPE, path, "application/json")).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/E-000000000000", "/E-000000000000/content", "/E-000000000000/case" })
	void senders_read_their_own_and_the_department_all(String below) {
		int expected = below.isEmpty() ? 200 : 404;
		assertThat(get(null, INBOX + below).status()).isEqualTo(401);
		NEVER.forEach((token) -> assertThat(get(token, INBOX + below).status()).isEqualTo(403));
		for (String token : List.of(REFERRER, PARTNER_WITH_SCOPE, DEPARTMENT)) {
			assertThat(get(token, INBOX + below, "*/*").status()).isEqualTo(expected);
		}
	}

	@Test
	void the_page_is_for_referrers_and_the_department() {
		String page = "/saisines/evenements";
		assertThat(get(null, page).status()).isEqualTo(401);
		NEVER.forEach((token) -> assertThat(get(token, page, "text/html").status()).isEqualTo(403));
		assertThat(get(PARTNER_WITH_SCOPE, page, "text/html").status()).isEqualTo(403);
		assertThat(get(REFERRER, page, "text/html").status()).isEqualTo(200);
		assertThat(get(DEPARTMENT, page, "text/html").status()).isEqualTo(200);
	}

	private int send(@Nullable String token, String path, String contentType) {
		String body = contentType.contains("batch") ? "[]" : "{}";
		return send(request(token, path).header("Content-Type", contentType)
			.header("Idempotency-Key", freshKey())
			.POST(BodyPublishers.ofString(body))).status();
	}

}
