package fr.logementdabord.housing.web;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.testkit.access.AccessMatrix;
import fr.logementdabord.testkit.access.AccessSpec;
import fr.logementdabord.testkit.access.AccessSpec.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the service, asked as everybody: what {@code access.csv} says, and
 * {@code docs/access.md} shows.
 */
class AccessMatrixIT extends RunningService {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everybody_reaches_what_the_matrix_says_and_only_our_tokens_are_believed() {
		AccessMatrix matrix = AccessMatrix.read(Path.of("src/test/resources/access.csv"));
		AccessSpec access = AccessSpec.of(matrix, this.mappings, new World(people().address(), People.ISSUER, "artois",
				"habitat-demo", Set.of("landlord"), Set.of("inbox.availabilities"), things()));
		access.thenEverybodyReachesWhatTheMatrixSays();
		access.thenOnlyOurTokensAreBelieved("/api/dwellings");
	}

	private Map<String, String> things() {
		People people = people();
		String searchId = people.searching();
		String dwellingId = people.dwelling();
		String meetingId = people.meetingAbout(dwellingId);
		people.coordinator("artois").post("/api/meetings/" + meetingId + "/preparation", "{}");
		people.state()
			.post("/api/meetings/" + meetingId + "/sitting",
					"{\"heldOn\":\"%s\",\"startsAt\":\"14:00\",\"endsAt\":\"16:00\",\"place\":\"Ici\"}"
						.formatted(People.today()));
		People.await().until(() -> people.state().get("/api/meetings/" + meetingId + "/matching").status() == 200);
		String placementId = people.propose(meetingId, dwellingId, searchId).text("placementId");
		people.awaitPlacement(placementId, "PROPOSED");
		People.await().until(() -> people.landlord().get("/api/meetings/" + meetingId).status() == 200);
		String tenancyId = people.tenancy(people.dwelling("habitat-demo", "62119", "SAS"), "SAS", "");
		Map<String, String> things = new HashMap<>(Map.of("{searchId}", searchId, "{dwellingId}", dwellingId, "{today}",
				People.today().toString(), "GET /api/placements/{id}/motive", ""));
		Map.of("dwellings", dwellingId, "searches", searchId, "meetings", meetingId, "placements", placementId,
				"tenancies", tenancyId, "inbox/availabilities", people.inboxEntry(), "dwellings/uploads",
				people.upload())
			.forEach((kind, id) -> things.put("/api/" + kind + "/{id}", id));
		Map.of("logements", "dwellings", "recherches", "searches", "reunions", "meetings", "positionnements",
				"placements", "baux", "tenancies", "logements/fichiers", "dwellings/uploads")
			.forEach((page, kind) -> things.put("/" + page + "/{id}", things.get("/api/" + kind + "/{id}")));
		return things;
	}

}
