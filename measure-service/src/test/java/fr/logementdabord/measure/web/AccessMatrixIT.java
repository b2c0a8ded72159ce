package fr.logementdabord.measure.web;

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

	private static final String OWNER = "asso-matrice";

	private static final String TERRITORY = "audomarois";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everybody_reaches_what_the_matrix_says_and_only_our_tokens_are_believed() {
		AccessMatrix matrix = AccessMatrix.read(Path.of("src/test/resources/access.csv"));
		AccessSpec access = AccessSpec.of(matrix, this.mappings,
				new World(address(), ISSUER, TERRITORY, OWNER, Set.of("association", "health"), Set.of(), things()));
		access.thenEverybodyReachesWhatTheMatrixSays();
		access.thenOnlyOurTokensAreBelieved("/api/measures");
	}

	private Map<String, String> things() {
		String measureId = running(OWNER, TERRITORY, "VIAL");
		String agreementId = department().get("/api/agreements?size=100")
			.json()
			.path("items")
			.valueStream()
			.filter((agreement) -> OWNER.equals(agreement.path("provider").asString()))
			.findFirst()
			.orElseThrow()
			.path("agreementId")
			.asString();
		Map<String, String> things = new HashMap<>(
				Map.of("{ending}", "csv", "{agreementId}", agreementId, "{today}", today().toString()));
		Map.of("/api/measures", measureId, "/mesures", measureId, "/api/agreements", agreementId, "/conventions",
				agreementId)
			.forEach((kind, id) -> things.put(kind + "/{id}", id));
		return things;
	}

}
