package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint, tried by everyone who must get nothing.
 */
class AccessIT extends RunningService {

	private static final String FAR = "far";

	private static final List<String> ROLES = List.of("referrer", "coordinator", "association", "landlord", "state",
			"department", "partner-system", "auditor", "service");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@BeforeEach
	void oneOfEachThing() {
		if (Endpoint.things.isEmpty()) {
			People people = people();
			String searchId = people.searching(newCase(), "artois");
			String dwellingId = people.dwelling();
			String meetingId = people.meetingAbout(dwellingId);
			String placementId = people.propose(meetingId, dwellingId, searchId).text("placementId");
			people.awaitPlacement(placementId, "PROPOSED");
			People.await().until(() -> people.landlord().get("/api/meetings/" + meetingId).status() == 200);
			Endpoint.things = Map.of("{dwelling}", dwellingId, "{search}", searchId, "{meeting}", meetingId,
					"{placement}", placementId, "{tenancy}",
					people.tenancy(people.dwelling("habitat-demo", "62119", "SAS"), "SAS", ""), "{today}",
					today().toString(), "{entry}", people.inboxEntry(), "{upload}", people.upload(), "{followUp}",
					"SU-1");
		}
	}

	@Test
	void the_matrix_names_every_endpoint_of_the_service() {
		Set<String> served = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("fr.logementdabord.housing")) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues()
						.forEach((pattern) -> served.add(method + " " + pattern.replaceAll("\\{.*?}", "{}")));
				}
			}
		});
		assertThat(served).isEqualTo(AccessMatrix.EVERY.stream()
			.map((endpoint) -> endpoint.method() + " "
					+ endpoint.path().replaceAll("\\?.*", "").replaceAll("\\{.*?}", "{}"))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@FieldSource("fr.logementdabord.housing.web.AccessMatrix#EVERY")
	void nobody_gets_nothing(Endpoint endpoint) {
		assertThat(endpoint.call(people().nobody()).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@FieldSource("fr.logementdabord.housing.web.AccessMatrix#EVERY")
	void a_wrong_role_gets_nothing(Endpoint endpoint) {
		for (String role : ROLES) {
			if (!endpoint.roles().contains(role)) {
				Caller person = somebody(role);
				Answer answer = endpoint.call(person);
				assertThat(answer.status()).as("%s as %s", endpoint, role).isEqualTo(403);
				assertThat(answer.body()).doesNotContain(Endpoint.things.get("{placement}"));
			}
		}
	}

	/** Somebody with a role and all that goes with it. */
	private Caller somebody(String role) {
		return "partner-system".equals(role) ? people().partner("habitat-demo")
				: people().person("somebody", role, Set.of("artois"), "habitat-demo");
	}

	@ParameterizedTest
	@FieldSource({ "fr.logementdabord.housing.web.AccessMatrix#DETAILS",
			"fr.logementdabord.housing.web.AccessMatrix#COMMANDS_ON_SOMETHING" })
	void a_thing_of_another_territory_or_organisation_does_not_exist(Endpoint endpoint) {
		if (endpoint.roles().contains("coordinator")) {
			assertThat(endpoint.call(people().coordinator("lens-henin")).status()).as("territory").isEqualTo(404);
			assertThat(endpoint.call(people().person("nowhere", "coordinator", Set.of(), "asso-escale")).status())
				.as("no territory")
				.isEqualTo(404);
		}
		if (endpoint.roles().contains("landlord")) {
			assertThat(endpoint.call(people().landlord("habitat-autre")).status()).as("landlord").isEqualTo(404);
			// the territory claim of a landlord opens nothing
			assertThat(
					endpoint.call(people().person("bailleur", "landlord", Set.of("artois"), "habitat-autre")).status())
				.as("landlord with a territory")
				.isEqualTo(404);
		}
	}

	@ParameterizedTest
	@FieldSource("fr.logementdabord.housing.web.AccessMatrix#LISTS")
	void lists_hold_only_what_the_viewer_may_see(Endpoint endpoint) {
		List<String> ids = List.of(Endpoint.things.get("{dwelling}"), Endpoint.things.get("{search}"),
				Endpoint.things.get("{meeting}"), Endpoint.things.get("{placement}"), Endpoint.things.get("{tenancy}"));
		if (endpoint.roles().contains("coordinator")) {
			assertThat(endpoint.call(people().coordinator("boulonnais")).body()).doesNotContain(ids);
		}
		if (endpoint.roles().contains("landlord")) {
			assertThat(endpoint.call(people().landlord("habitat-autre")).body()).doesNotContain(ids);
		}
		for (String role : endpoint.roles()) {
			Answer own = endpoint.call(somebody(role));
			assertThat(own.status()).as(role).isEqualTo(200);
		}
	}

	@Test
	void a_landlord_without_an_organisation_sees_nothing() {
		Caller landlord = people().person("bailleur", "landlord", Set.of(), null);
		assertThat(landlord.get("/api/dwellings").json().path("total").asInt()).isZero();
		assertThat(landlord.post("/api/dwellings", AccessMatrix.ANNOUNCEMENT).status()).isEqualTo(403);
	}

	@Test
	void a_download_holds_only_what_the_viewer_may_see() throws UnreadableSheet {
		for (String path : List.of("/api/dwellings", "/api/placements", "/api/meetings", "/api/searches",
				"/api/tenancies")) {
			Answer far = people().coordinator("boulonnais").get(path + "?format=csv");
			Answer near = people().coordinator("artois").get(path, "Accept", "text/csv");
			assertThat(far.header("Content-Type")).startsWith("text/csv");
			assertThat(far.body().lines()).as(path).hasSize(1);
			assertThat(near.body().lines()).as(path).hasSizeGreaterThan(1);
			// the same rows as a workbook
			SheetFile book = SheetFile.read(people().coordinator("artois").download(path + "?format=xlsx"),
					SheetLimits.USUAL);
			assertThat(book.rows()).as(path).hasSize((int) near.body().lines().count() - 1);
			assertThat(SheetFile
				.read(people().coordinator("boulonnais").download(path + "?format=xlsx"), SheetLimits.USUAL)
				.rows()).as(path).isEmpty();
		}
	}

	@Test
	void a_landlord_sees_its_own_dwellings_of_an_agenda() {
		People people = people();
		String own = people.dwelling();
		String foreign = people.dwelling("habitat-voisin", "62119", "ORDINARY");
		String meetingId = people.meetingAbout(own, foreign);
		People.await()
			.untilAsserted(
					() -> assertThat(people.state().get("/api/meetings/" + meetingId).body()).contains(own, foreign));

		assertThat(people.landlord().get("/api/meetings/" + meetingId).body()).contains(own).doesNotContain(foreign);
		assertThat(people.landlord().page("/reunions/" + meetingId).body()).doesNotContain("habitat-voisin",
				"Ménages en recherche");
	}

	@Test
	void malformed_ids_do_not_exist() {
		Caller landlord = people().landlord();
		assertThat(landlord.get("/api/dwellings/" + FAR).status()).isEqualTo(404);
		assertThat(landlord.post("/api/dwellings/a.b%2Ac/withdrawal", "{}").status()).isIn(400, 404);
		assertThat(people().step(landlord, "_._", "landlord-answer", "{\"accepted\":true}").status()).isEqualTo(404);
	}

}
