package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who opens the addresses of the network's sessions; who sees which session:
 * {@link NetworkSessionsIT}.
 */
class NetworkAccessIT extends RunningService {

	private static final List<String> READ = List.of("/api/network-sessions", "/api/network-sessions/{sessionId}",
			"/rencontres", "/rencontres/export", "/rencontres/{sessionId}");

	private static final List<String> RUN = List.of("/api/network-sessions/{sessionId}/attendance",
			"/api/network-sessions/{sessionId}/cancellation", "/rencontres/{sessionId}/presence",
			"/rencontres/{sessionId}/annulation");

	private static final List<String> BRING = List.of("/api/network-sessions/{sessionId}/cases",
			"/api/network-sessions/{sessionId}/cases/removal", "/api/network-sessions/{sessionId}/cases/export",
			"/rencontres/{sessionId}/situations", "/rencontres/{sessionId}/situations/retrait",
			"/rencontres/{sessionId}/situations/export");

	private static final String PLAN = "/rencontres/nouvelle";

	@Test
	void without_a_token_there_is_nothing() {
		READ.forEach((path) -> assertThat(get(null, known(path)).status()).isEqualTo(401));
		RUN.forEach((path) -> assertThat(post(null, known(path), "{}").status()).isEqualTo(401));
		BRING.forEach((path) -> assertThat(post(null, known(path), "{}").status()).isEqualTo(401));
		assertThat(get(null, PLAN).status()).isEqualTo(401);
		assertThat(post(null, PLAN, "").status()).isEqualTo(401);
		assertThat(post(null, "/api/network-sessions", "{}").status()).isEqualTo(401);
	}

	@Test
	void landlords_and_programs_have_no_part_in_the_network() {
		for (String token : List.of(LANDLORD, PARTNER, SERVICE)) {
			READ.forEach((path) -> assertThat(get(token, known(path), "*/*").status()).as(path).isEqualTo(403));
		}
	}

	@Test
	void coordinators_and_the_department_run_sessions() {
		for (String token : List.of(REFERRER, ASSOCIATION, STATE, AUDITOR, LANDLORD, PARTNER, SERVICE)) {
			RUN.forEach((path) -> assertThat(send(token, path).status()).as(path).isEqualTo(403));
			assertThat(get(token, PLAN, "text/html").status()).isEqualTo(403);
			assertThat(post(token, "/api/network-sessions", "{}").status()).isEqualTo(403);
			assertThat(send(token, PLAN).status()).isEqualTo(403);
		}
		for (String token : List.of(COORDINATOR, DEPARTMENT)) {
			RUN.forEach((path) -> assertThat(send(token, path).status()).as(path).isEqualTo(404));
			assertThat(get(token, PLAN, "text/html").status()).isEqualTo(200);
		}
	}

	@Test
	void only_coordinators_bring_situations() {
		for (String token : List.of(REFERRER, ASSOCIATION, STATE, DEPARTMENT, AUDITOR, LANDLORD, PARTNER, SERVICE)) {
			BRING.forEach((path) -> assertThat(send(token, path).status()).as(path).isEqualTo(403));
		}
		BRING.forEach((path) -> assertThat(send(COORDINATOR, path).status()).as(path).isEqualTo(404));
	}

	private Answer send(String token, String path) {
		return path.startsWith("/api/") ? post(token, known(path), "{}")
				: send(request(token, known(path)).POST(BodyPublishers.ofString("idempotencyKey=" + freshKey()))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("Accept", "text/html"));
	}

	private static String known(String path) {
		return path.replace("{sessionId}", "N-000000000000");
	}

}
