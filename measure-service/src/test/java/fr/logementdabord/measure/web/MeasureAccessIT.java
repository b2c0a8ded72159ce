package fr.logementdabord.measure.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.web.clearance.Clearance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint, tried by everyone who must get nothing.
 */
class MeasureAccessIT extends RunningService {

	private static final String OWNER = "asso-acces";

	private static String measureId = "";

	private static String awaiting = "";

	private static String agreementId = "";

	private static String farAgreementId = "";

	@BeforeEach
	void thereIsAMeasureAnAgreementAndARequest() {
		if (measureId.isEmpty()) {
			measureId = running(OWNER, "lens-henin", "ENVAUL");
			awaiting = requested("lens-henin", "VIAL");
			agreementId = agreement("asso-acces-2", "lens-henin", "VIAL", 3);
			farAgreementId = agreement("asso-acces-3", "artois", "VIAL", 3);
			await().until(() -> department().get("/api/measures?size=100").body().contains(awaiting)
					&& department().get("/api/agreements?size=100").body().contains(farAgreementId));
		}
	}

	/** One request to the service. */
	record Endpoint(String name, Function<Caller, Answer> call) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Endpoint get(String path) {
		return new Endpoint("GET " + path, (api) -> api.get(filled(path)));
	}

	static Endpoint page(String path) {
		return new Endpoint("GET " + path, (api) -> api.page(filled(path)));
	}

	static Endpoint post(String path, String json) {
		return new Endpoint("POST " + path, (api) -> api.post(filled(path), filled(json)));
	}

	static Endpoint form(String path, Map<String, String> fields) {
		return new Endpoint("POST " + path, (api) -> {
			Map<String, String> values = new HashMap<>();
			fields.forEach((name, value) -> values.put(name, filled(value)));
			return api.form(filled(path), values);
		});
	}

	private static String filled(String text) {
		return text.replace("{measure}", measureId)
			.replace("{awaiting}", awaiting)
			.replace("{agreement}", agreementId)
			.replace("{today}", today().toString());
	}

	@Test
	void a_protected_case_exists_for_the_cleared_and_its_lead_worker_only() {
		String provider = "asso-protege";
		String id = running(provider, "lens-henin", "ENVAUL");
		String caseId = department().get("/api/measures/" + id).text("caseId");
		Caller claire = person("claire", "coordinator", Set.of("lens-henin"), "asso-escale");
		Caller leader = person("worker-7", "association", Set.of(), provider);
		List<String> lists = List.of("/api/measures?size=100&q=" + caseId, "/mesures?q=" + caseId,
				"/mesures/mesures.csv?q=" + caseId);
		String waiting = orientationDecided(newCase(), "lens-henin", "VIAL", List.of(Clearance.account("claire")));

		// when
		say(caseId, "case-protected", """
				{"caseId":"%s","protectedOn":"%s","cleared":["%s"]}""".formatted(caseId, today(),
				Clearance.account("claire")));
		await().until(() -> coordinator("lens-henin").get("/api/measures/" + id).status() == 404);

		// then
		await().until(() -> claire.get("/api/measures/" + waiting).status() == 200);
		assertThat(coordinator("lens-henin").get("/api/measures/" + waiting).status()).as("closed from the first day")
			.isEqualTo(404);
		for (Caller other : List.of(coordinator("lens-henin"), association(provider), department(),
				person("auditeur", "auditor", Set.of(), "audit"))) {
			assertThat(other.get("/api/measures/" + id).status()).isEqualTo(404);
			assertThat(other.page("/mesures/" + id).status()).isEqualTo(404);
			lists.forEach((path) -> assertThat(other.page(path).body()).as(path).doesNotContain(id));
			assertThat(other.get("/api/measures?q=" + caseId).json().path("total").asInt()).isZero();
		}
		assertThat(association(provider).page("/mesures/bureau").body()).doesNotContain(id);
		assertThat(coordinator("lens-henin")
			.get("/api/measures/waiting-list?territory=lens-henin&measureType=VIAL&size=100")
			.body()).doesNotContain(waiting);
		for (Caller cleared : List.of(claire, leader)) {
			assertThat(cleared.get("/api/measures/" + id).status()).isEqualTo(200);
			assertThat(cleared.get("/api/measures?q=" + caseId).body()).contains(id);
			List.of("/mesures?q=" + caseId, "/mesures/" + id)
				.forEach((path) -> assertThat(cleared.page(path).body()).as(path).contains("Dossier protégé"));
		}
		assertThat(leader.page("/mesures/bureau").body()).contains(id);

		// and lifted, it is there again
		say(caseId, "protection-lifted", """
				{"caseId":"%s","liftedOn":"%s"}""".formatted(caseId, today()));
		await().until(() -> association(provider).get("/api/measures/" + id).status() == 200);
	}

	/** An orientation of a case that is protected already. */
	private static String orientationDecided(String caseId, String territory, String measureType,
			List<String> cleared) {
		return Ids.derived("M-", caseId, say(caseId, "orientation-decided", """
				{"caseId":"%s","territory":"%s","decidedOn":"%s","measureType":"%s",
				"referrerOrganisation":"ccas-bethune","cleared":["%s"]}""".formatted(caseId, territory, today(),
				measureType, String.join("\",\"", cleared))));
	}

	static List<Endpoint> lists() {
		return List.of(get("/api/measures"), page("/mesures"), get("/mesures/mesures.csv"), get("/api/agreements"),
				page("/conventions"), get("/conventions/conventions.csv"));
	}

	static List<Endpoint> details() {
		List<Endpoint> details = new ArrayList<>(List.of(get("/api/measures/{measure}"), page("/mesures/{measure}"),
				get("/api/agreements/{agreement}"), page("/conventions/{agreement}")));
		details.addAll(MeasureEndpoints.details());
		return details;
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void a_refusal_is_for_the_coordinator_and_the_association_of_the_measure(Endpoint endpoint) {
		assertThat(endpoint.call().apply(coordinator("boulonnais")).status()).isEqualTo(404);
		assertThat(endpoint.call().apply(association("asso-autre")).status()).isEqualTo(404);
		assertThat(endpoint.call().apply(department()).status()).isEqualTo(403);
		assertThat(endpoint.call().apply(coordinator("lens-henin")).status()).as("it has begun").isIn(200, 409);
	}

	static List<Endpoint> refusals() {
		return MeasureEndpoints.refusals();
	}

	static List<Endpoint> coordinatorCommands() {
		return MeasureEndpoints.coordinatorCommands();
	}

	static List<Endpoint> associationCommands() {
		return Stream.concat(MeasureEndpoints.conductCommands().stream(), MeasureEndpoints.supportCommands().stream())
			.toList();
	}

	static List<Endpoint> departmentCommands() {
		return MeasureEndpoints.departmentCommands();
	}

	static Stream<Endpoint> all() {
		List<Endpoint> all = new ArrayList<>(lists());
		all.addAll(details());
		all.addAll(refusals());
		all.addAll(coordinatorCommands());
		all.addAll(associationCommands());
		all.addAll(departmentCommands());
		return all.stream();
	}

	static Stream<Endpoint> notForDepartment() {
		return Stream.concat(coordinatorCommands().stream(), associationCommands().stream());
	}

	static Stream<Endpoint> notForCoordinator() {
		return Stream.concat(associationCommands().stream(), departmentCommands().stream());
	}

	static Stream<Endpoint> notForAssociation() {
		return Stream.concat(coordinatorCommands().stream(), departmentCommands().stream());
	}

	static Stream<Endpoint> aboutOneMeasure() {
		return Stream.concat(details().stream(), coordinatorCommands().stream());
	}

	static Stream<Endpoint> aboutTheMeasureHeld() {
		return Stream.concat(details().stream(), associationCommands().stream());
	}

	@ParameterizedTest
	@MethodSource("all")
	void nobody_gets_nothing(Endpoint endpoint) {
		assertThat(endpoint.call().apply(nobody()).status()).isEqualTo(401);
		assertThat(endpoint.call().apply(new Caller(nobody().base(), "not.a.token")).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("all")
	void roles_without_a_part_in_measures_get_nothing_even_where_they_would_match(Endpoint endpoint) {
		for (String role : List.of("landlord", "state", "referrer", "partner-system", "service")) {
			Caller intruder = person("intrus", role, Set.of("lens-henin", "artois"), OWNER);
			Answer answer = endpoint.call().apply(intruder);
			assertThat(answer.status()).as(role).isEqualTo(403);
			assertThat(answer.body()).as(role).doesNotContain("ENVAUL", "VIAL", measureId);
		}
	}

	@ParameterizedTest
	@MethodSource("notForDepartment")
	void the_department_and_its_auditors_do_not_conduct_measures(Endpoint endpoint) {
		assertThat(endpoint.call().apply(department()).status()).isEqualTo(403);
		assertThat(endpoint.call().apply(person("auditeur", "auditor", Set.of(), "audit")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("departmentCommands")
	void only_the_department_signs_agreements(Endpoint endpoint) {
		assertThat(endpoint.call().apply(person("auditeur", "auditor", Set.of(), "audit")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("notForCoordinator")
	void a_coordinator_does_not_act_for_the_association_nor_the_department(Endpoint endpoint) {
		assertThat(endpoint.call().apply(coordinator("lens-henin")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("notForAssociation")
	void an_association_does_not_act_for_the_coordinator_nor_the_department(Endpoint endpoint) {
		assertThat(endpoint.call().apply(association(OWNER)).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("aboutOneMeasure")
	void for_the_coordinator_of_another_territory_it_does_not_exist(Endpoint endpoint) {
		assertThat(endpoint.call().apply(coordinator("boulonnais")).status()).isEqualTo(404);
		assertThat(endpoint.call().apply(person("coordo.vide", "coordinator", Set.of(), null)).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("aboutTheMeasureHeld")
	void for_another_association_it_does_not_exist(Endpoint endpoint) {
		assertThat(endpoint.call().apply(association("asso-autre")).status()).isEqualTo(404);
		assertThat(endpoint.call().apply(person("asso.sans", "association", Set.of("lens-henin"), null)).status())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("lists")
	void lists_hold_nothing_of_other_territories_and_organisations(Endpoint endpoint) {
		for (Caller stranger : List.of(coordinator("nulle-part"), association("asso-autre"),
				person("coordo.vide", "coordinator", Set.of(), null),
				person("asso.sans", "association", Set.of("lens-henin"), null))) {
			Answer answer = endpoint.call().apply(stranger);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).doesNotContain(measureId, awaiting, agreementId, "asso-acces", "lens-henin");
		}
	}

	@Test
	void each_sees_what_is_theirs() {
		Caller holder = association(OWNER);
		assertThat(ids(holder.get("/api/measures"), "measureId")).containsExactly(measureId);
		assertThat(ids(coordinator("lens-henin").get("/api/measures?size=100"), "measureId")).contains(measureId,
				awaiting);
		assertThat(ids(department().get("/api/measures?size=100"), "measureId")).contains(measureId, awaiting);
		assertThat(ids(coordinator("artois").get("/api/agreements?size=100"), "agreementId")).contains(farAgreementId)
			.doesNotContain(agreementId);
		assertThat(ids(holder.get("/api/agreements"), "agreementId")).hasSize(1);
	}

	@Test
	void a_coordinator_takes_no_place_of_another_territory() {
		Answer answer = coordinator("lens-henin").post("/api/measures/" + awaiting + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(farAgreementId));

		assertThat(answer.status()).isEqualTo(404);
		assertThat(free(farAgreementId)).isEqualTo(3);
	}

	@Test
	void a_place_of_another_measure_type_is_refused() {
		String other = agreement("asso-acces-4", "lens-henin", "ADSL", 1);

		Answer answer = coordinator("lens-henin").post("/api/measures/" + awaiting + "/allocation",
				"{\"agreementId\":\"%s\"}".formatted(other));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("type")).endsWith(":agreement-funds-another-measure");
		assertThat(free(other)).isEqualTo(1);
	}

	@Test
	void the_cost_is_for_the_department_and_the_association_not_for_the_coordinator() {
		String path = "/api/agreements/" + agreementId;
		assertThat(department().get(path).json().path("unitCostCents").asLong()).isEqualTo(412_050);
		assertThat(association("asso-acces-2").get(path).json().path("unitCostCents").asLong()).isEqualTo(412_050);
		assertThat(coordinator("lens-henin").get(path).json().path("unitCostCents").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "M-AAAAAAAAAAAA", "m", "measure%20list", "M-AAAAAAAAAAAA%24" })
	void what_does_not_exist_is_not_found(String id) {
		assertThat(department().get("/api/measures/" + id).status()).isEqualTo(404);
		assertThat(department().get("/api/agreements/" + id).status()).isEqualTo(404);
		assertThat(association(OWNER).post("/api/measures/" + id + "/start", "{\"startedOn\":\"2026-01-01\"}").status())
			.isEqualTo(404);
	}

	@Test
	void the_desk_is_for_associations_and_shows_each_its_own() {
		for (Endpoint endpoint : MeasureEndpoints.desk()) {
			for (Caller other : List.of(coordinator("lens-henin"), department(),
					person("auditeur", "auditor", Set.of(), "audit"),
					person("intrus", "landlord", Set.of("lens-henin"), OWNER))) {
				assertThat(endpoint.call().apply(other).status()).as(endpoint.name()).isEqualTo(403);
			}
			assertThat(endpoint.call().apply(nobody()).status()).isEqualTo(401);
			assertThat(endpoint.call().apply(association("asso-autre")).body()).doesNotContain(measureId, agreementId);
			assertThat(endpoint.call().apply(person("asso.sans", "association", Set.of("lens-henin"), null)).body())
				.doesNotContain(measureId, agreementId);
			await()
				.untilAsserted(() -> assertThat(endpoint.call().apply(association(OWNER)).body()).contains(measureId));
		}
	}

	private static List<String> ids(Answer page, String field) {
		assertThat(page.status()).isEqualTo(200);
		List<String> ids = new ArrayList<>();
		for (JsonNode row : page.json().path("items")) {
			ids.add(row.path(field).asString());
		}
		return ids;
	}

}
