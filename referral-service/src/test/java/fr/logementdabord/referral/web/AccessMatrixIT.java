package fr.logementdabord.referral.web;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
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
		AccessSpec access = AccessSpec.of(matrix, this.mappings, new World(base(), ISSUER, "artois", "ccas-bethune",
				Set.of("referrer"), Set.of("inbox.referrals"), things()));
		access.thenEverybodyReachesWhatTheMatrixSays();
		access.thenOnlyOurTokensAreBelieved("/api/referrals");
	}

	private Map<String, String> things() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String draftId = post(REFERRER, "/api/referrals/drafts", "{\"answers\": {\"motive\": \"OTHER\"}}").json()
			.get("draftId")
			.asString();
		return new HashMap<>(Map.of("{caseId}", caseId, "{draftId}", draftId));
	}

}
