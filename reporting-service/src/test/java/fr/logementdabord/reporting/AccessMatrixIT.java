package fr.logementdabord.reporting;

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
		AccessSpec access = AccessSpec.of(matrix, this.mappings, new World(address(), ISSUER, "artois", "asso-escale",
				Set.of("association"), Set.of("figures.read"), things()));
		access.thenEverybodyReachesWhatTheMatrixSays();
		access.thenOnlyOurTokensAreBelieved("/api/figures");
	}

	private Map<String, String> things() {
		return new HashMap<>(Map.of("{caseId}", SmallCounty.MELLE_D, "{key}", "saisines-recues", "{ending}", "csv",
				"{year}", "2019"));
	}

}
