package fr.logementdabord.referral.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of the coordination, asked by everybody who is not its coordinator.
 */
class CoordinationAccessIT extends RunningService {

	private static final List<String> OTHERS = List.of(REFERRER, ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR,
			PARTNER, SERVICE);

	@Test
	void the_desk_is_for_coordinators_only() {
		for (String path : CoordinationAddresses.DESK_READ) {
			assertThat(get(null, path, accepted(path)).status()).as(path).isEqualTo(401);
			OTHERS.forEach((token) -> assertThat(get(token, path, accepted(path)).status()).as(path).isEqualTo(403));
		}
		for (String path : CoordinationAddresses.DESK_WRITTEN) {
			String address = path.replace("{id}", "DEL-000000000000");
			assertThat(form(null, address).status()).as(path).isEqualTo(401);
			OTHERS.forEach((token) -> assertThat(form(token, address).status()).as(path).isEqualTo(403));
		}
	}

	@Test
	void what_is_unknown_or_somebody_elses_is_not_found() {
		assertThat(form(COORDINATOR, "/saisines/relances/REM-000000000000/traitee").status()).isEqualTo(404);
		assertThat(form(COORDINATOR, "/saisines/delegations/DEL-000000000000/fin").status()).isEqualTo(404);
	}

	private static String accepted(String path) {
		return path.startsWith("/api/") ? "application/json" : "text/html";
	}

	private Answer form(@Nullable String token, String path) {
		return send(request(token, path).POST(BodyPublishers.ofString("idempotencyKey=" + freshKey()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html"));
	}

}
