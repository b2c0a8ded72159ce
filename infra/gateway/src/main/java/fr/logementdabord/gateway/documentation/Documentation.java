package fr.logementdabord.gateway.documentation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * All contracts, read once when the gateway starts.
 */
@Component
class Documentation {

	private static final List<String> CONTEXTS = List.of("referral", "measure", "housing", "reporting", "partner");

	private final Map<String, Part> parts = new LinkedHashMap<>();

	private final List<Change> changes;

	Documentation(JsonMapper json) {
		for (String context : CONTEXTS) {
			if (new ClassPathResource("contracts/" + context + "/asyncapi.yaml").exists()) {
				this.parts.put(context, part(context, json));
			}
		}
		JsonNode log = tree("changelog.yml", json);
		this.changes = log.valueStream()
			.map((change) -> new Change(change.path("date").asString(), change.path("contract").asString(),
					change.path("change").asString()))
			.toList();
	}

	private static Part part(String context, JsonMapper json) {
		JsonNode events = tree(context + "/asyncapi.yaml", json);
		ApiPart api = new ClassPathResource("contracts/" + context + "/openapi.json").exists()
				? ApiPart.of(json.readTree(ContractFiles.read(context + "/openapi.json"))) : null;
		return new Part(context, events.path("info").path("title").asString(),
				events.path("info").path("description").asString(), api, EventPart.of(context, events, json));
	}

	// dates in YAML are text to us
	private static JsonNode tree(String yaml, JsonMapper json) {
		Object loaded = new Yaml().load(new String(ContractFiles.read(yaml), StandardCharsets.UTF_8));
		return json.valueToTree(loaded);
	}

	List<Part> parts() {
		return List.copyOf(this.parts.values());
	}

	Optional<Part> part(String context) {
		return Optional.ofNullable(this.parts.get(context));
	}

	/** What changed, the latest first. */
	List<Change> changes() {
		return this.changes;
	}

	/**
	 * What one service offers.
	 *
	 * @param context the folder of its contracts
	 * @param name the service's name
	 * @param api absent when it has no HTTP API of its own
	 */
	record Part(String context, String name, String description, @Nullable ApiPart api, EventPart events) {
	}

	/**
	 * A change of a contract.
	 */
	record Change(String date, String contract, String change) {
	}

}
