package fr.logementdabord.measure.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.logementdabord.testkit.contract.ApiFuzz;
import fr.logementdabord.testkit.contract.ListSpec;
import fr.logementdabord.testkit.contract.OpenApiSpec;
import fr.logementdabord.testkit.contract.StoredThings;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API is what its document says, and the document is the one that is checked in.
 */
class OpenApiIT extends RunningService {

	private static final long SEED = 20261127;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MongoTemplate mongo;

	@Test
	void the_checked_in_document_describes_every_route_in_french() {
		OpenApiSpec.of("measure", department()).check(this.mappings);
	}

	@Test
	void every_list_is_read_by_programs_in_each_form_it_tells_sorted_and_cached() {
		assertThat(ListSpec.of(document(), callers()).thenEachIsReadInEveryForm()).containsKeys("/api/measures",
				"/api/agreements", "/api/interventions", "/api/grants");
	}

	@Test
	void whatever_is_sent_nothing_breaks_and_nothing_refused_is_kept() {
		Map<Integer, Integer> answers = ApiFuzz
			.of(document(), callers(), this::hasCommit, StoredThings.in(this.mongo), SEED)
			.thenNothingBreaks();
		assertThat(answers).containsKeys(200, 400, 401, 403, 404);
	}

	private JsonNode document() {
		return OpenApiSpec.of("measure", department()).document();
	}

	private Map<String, Caller> callers() {
		Map<String, Caller> callers = new TreeMap<>();
		for (String role : ApiFuzz.ROLES) {
			callers.put(role, person("fuzz." + role, role, Set.of("montreuillois"), "fuzz"));
		}
		return callers;
	}

	private boolean hasCommit(String key) {
		return this.mongo.exists(Query.query(Criteria.where("commandId").regex(Pattern.quote(key))), "commits");
	}

}
