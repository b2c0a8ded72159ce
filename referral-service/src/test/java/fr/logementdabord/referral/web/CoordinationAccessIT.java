package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.junit.jupiter.api.Test;

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
	void the_trace_of_neutrality_is_for_those_who_decide_and_those_who_check() {
		for (String path : CoordinationAddresses.NEUTRALITY) {
			assertThat(get(null, path, "text/html").status()).as(path).isEqualTo(401);
			for (String token : List.of(REFERRER, ASSOCIATION, LANDLORD, STATE, PARTNER, SERVICE)) {
				assertThat(get(token, path, "text/html").status()).as(path).isEqualTo(403);
			}
			for (String token : List.of(COORDINATOR, DEPARTMENT, AUDITOR)) {
				assertThat(get(token, path, "text/html").status()).as(path).isEqualTo(200);
			}
		}
	}

	@Test
	void what_is_unknown_or_somebody_elses_is_not_found() {
		assertThat(form(COORDINATOR, "/saisines/relances/REM-000000000000/traitee").status()).isEqualTo(404);
		assertThat(form(COORDINATOR, "/saisines/delegations/DEL-000000000000/fin").status()).isEqualTo(404);
	}

	@Test
	void the_work_around_a_case_is_for_its_own_people() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		for (String pattern : CoordinationAddresses.CASE_READ) {
			String path = of(pattern, caseId);
			assertThat(get(null, path, "text/html").status()).as(path).isEqualTo(401);
			for (String token : List.of(LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
				assertThat(get(token, path, "text/html").status()).as(path).isEqualTo(403);
			}
			assertThat(get(OTHER_COORDINATOR, path, "text/html").status()).as(path).isEqualTo(404);
			assertThat(get(OTHER_REFERRER, path, "text/html").status()).as(path).isIn(403, 404);
			assertThat(get(ASSOCIATION, path, "text/html").status()).as(path).isIn(403, 404);
		}
		assertThat(get(COORDINATOR, "/saisines/" + caseId + "/coordination", "text/html").status()).isEqualTo(200);
		assertThat(get(REFERRER, "/saisines/" + caseId + "/coordination", "text/html").status()).isEqualTo(403);
		assertThat(get(REFERRER, "/saisines/" + caseId + "/decision", "text/html").status()).isEqualTo(200);
		for (String pattern : CoordinationAddresses.CASE_WRITTEN) {
			String path = of(pattern, caseId);
			assertThat(form(null, path).status()).as(path).isEqualTo(401);
			OTHERS.forEach((token) -> assertThat(form(token, path).status()).as(path).isEqualTo(403));
			assertThat(form(OTHER_COORDINATOR, path).status()).as(path).isEqualTo(404);
		}
		for (String pattern : CoordinationAddresses.REFERRER_WRITTEN) {
			String path = of(pattern, caseId);
			assertThat(form(null, path).status()).as(path).isEqualTo(401);
			for (String token : List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
				assertThat(form(token, path).status()).as(path).isEqualTo(403);
			}
			assertThat(form(OTHER_REFERRER, path).status()).as(path).isEqualTo(404);
			assertThat(form(OTHER_COORDINATOR, path).status()).as(path).isIn(403, 404);
		}
	}

	private static String of(String pattern, String caseId) {
		return pattern.replace("{caseId}", caseId).replaceAll("\\{[a-z]+Id}", "Q-000000000000");
	}

	private static String accepted(String path) {
		return path.startsWith("/api/") ? "application/json" : "text/html";
	}

}
