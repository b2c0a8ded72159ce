package fr.logementdabord.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is not concerned sees nothing, and not even that there is something.
 */
@ExtendWith(PlayedSuite.class)
class AccessIT {

	private static final Map<Program, String> AN_ADDRESS_OF_EACH_SERVICE = Map.of(Program.REFERRAL, "/api/referrals",
			Program.MEASURE, "/api/measures", Program.HOUSING_CAPTURE, "/api/dwellings", Program.REPORTING,
			"/api/figures");

	@Test
	void the_coordinator_of_another_territory_finds_nothing_of_melle_d(Cast cast, Check.Played played) {
		CaseFile melleD = played.melleD();
		for (String path : pathsOf(melleD)) {
			assertThat(cast.coordoLens().get(path).status()).as(path).isEqualTo(404);
		}
		for (String list : List.of("/api/referrals", "/api/measures", "/api/searches", "/api/placements",
				"/api/cases")) {
			Answer answer = cast.coordoLens().get(list + "?size=100&q=" + melleD.caseId()).ok();
			assertThat(answer.json().path("total").asInt()).as(list).isZero();
			assertThat(cast.coordoLens().get(list + "?size=100").ok().body()).as(list).doesNotContain(melleD.caseId());
		}
	}

	@Test
	void the_coordinator_of_another_territory_cannot_act_on_melle_d(Cast cast, Check.Played played) {
		Answer answer = cast.coordoLens()
			.post("/api/referrals/" + played.melleD().caseId() + "/withdrawal", "access-withdrawal",
					Map.of("reason", "OTHER"));
		assertThat(answer.status()).isEqualTo(404);
	}

	@Test
	void another_association_finds_nothing_of_melle_d(Cast cast, Check.Played played) {
		assertThat(cast.assoRelais().get("/api/measures/" + played.melleD().measureId()).status()).isEqualTo(404);
		assertThat(cast.assoRelais().get("/api/identities/" + played.melleD().caseId()).status()).isEqualTo(404);
		assertThat(cast.assoRelais().get("/api/measures?size=100").ok().body())
			.doesNotContain(played.melleD().caseId());
	}

	@Test
	void another_referrer_finds_nothing_of_melle_d(Cast cast, Check.Played played) {
		assertThat(cast.ccasLens().get("/api/referrals/" + played.melleD().caseId()).status()).isEqualTo(404);
		assertThat(cast.ccasLens().get("/api/timelines/" + played.melleD().caseId()).status()).isEqualTo(404);
	}

	@Test
	void a_landlord_learns_neither_measure_nor_name(Cast cast, Check.Played played) {
		PersonSession landlord = cast.bailleurHabitat();
		String caseId = played.melleD().caseId();
		assertThat(landlord.get("/api/measures/" + played.melleD().measureId()).status()).isIn(403, 404);
		assertThat(landlord.get("/api/measures").status()).isIn(200, 403);
		assertThat(landlord.get("/api/measures").body()).doesNotContain(caseId);
		assertThat(landlord.get("/api/identities/" + caseId).status()).isIn(403, 404);
		for (String path : List.of("/api/placements?size=100", "/api/placements/" + played.melleD().placementId(),
				"/api/searches?size=100", "/api/timelines/" + caseId, "/api/cases?size=100")) {
			assertThat(landlord.get(path).body()).as(path)
				.doesNotContain("ENVAUL", "VIAL", MelleD.PERSON.familyName(), MelleD.PERSON.givenName());
		}
	}

	@Test
	void the_state_and_the_auditor_learn_no_name(Cast cast, Check.Played played) {
		for (PersonSession person : List.of(cast.etat(), cast.auditeur())) {
			assertThat(person.get("/api/identities/" + played.melleD().caseId()).status()).as(person.login())
				.isIn(403, 404);
			assertThat(person.getPage("/parcours/" + played.melleD().caseId()).body()).as(person.login())
				.doesNotContain(MelleD.PERSON.familyName());
		}
	}

	@Test
	void without_a_session_the_gateway_answers_401(Cast cast) {
		for (String path : AN_ADDRESS_OF_EACH_SERVICE.values()) {
			assertThat(cast.nobody().get(path).status()).as(path).isEqualTo(401);
		}
	}

	@Test
	void the_gateway_does_not_lead_to_what_only_machines_use(Cast cast, Check.Played played) {
		for (String path : List.of("/actuator/prometheus", "/actuator/env",
				"/internal/streams/referral-" + played.melleD().caseId() + "/events?after=0")) {
			assertThat(cast.coordoArtois().get(path).status()).as(path).isIn(403, 404);
		}
	}

	@Test
	void a_service_asked_directly_without_a_token_or_with_a_forged_one_answers_401(Suite suite) throws Exception {
		for (Map.Entry<Program, String> service : AN_ADDRESS_OF_EACH_SERVICE.entrySet()) {
			assertThat(direct(suite, service, null)).as(service.getValue()).isEqualTo(401);
			assertThat(direct(suite, service, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjb29yZG8uYXJ0b2lzIn0."))
				.as(service.getValue())
				.isEqualTo(401);
		}
	}

	private static int direct(Suite suite, Map.Entry<Program, String> service, @Nullable String token)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(suite.address(service.getKey()).resolve(service.getValue()));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	private static List<String> pathsOf(CaseFile file) {
		return List.of("/api/referrals/" + file.caseId(), "/api/identities/" + file.caseId(),
				"/api/timelines/" + file.caseId(), "/api/measures/" + file.measureId(),
				"/api/searches/" + file.searchId(), "/api/placements/" + file.placementId());
	}

}
