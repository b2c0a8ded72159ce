package fr.logementdabord.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each owner's AsyncAPI document and its schemas name the same events, and every example
 * fits its schema.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiTest {

	private static final List<String> EXAMPLES = List.of("minimal", "full", "future");

	static List<Path> schemas() {
		return ContractFiles.schemasIn(ContractFiles.CURRENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "referral", "measure", "housing", "reporting", "partner" })
	void every_schema_is_a_message_and_every_message_has_a_schema(String owner) {
		Path folder = ContractFiles.CURRENT.resolve(owner);
		Map<String, Object> document = new Yaml().load(ContractFiles.text(folder.resolve("asyncapi.yaml")));
		assertThat(document.get("asyncapi")).isEqualTo("3.0.0");
		List<String> references = new ArrayList<>();
		collectReferences(document, references);

		TreeSet<String> described = new TreeSet<>();
		for (String reference : references) {
			if (reference.startsWith("#/")) {
				assertThat(at(document, reference)).as("%s of %s", reference, owner).isNotNull();
			}
			else {
				Path file = folder.resolve(reference).normalize();
				assertThat(Files.exists(file)).as("%s of %s", reference, owner).isTrue();
				if (file.startsWith(folder)) {
					described.add(file.getFileName().toString());
				}
			}
		}

		assertThat(described).containsExactlyElementsOf(schemas().stream()
			.filter((schema) -> schema.startsWith(owner))
			.map((schema) -> schema.getFileName().toString())
			.toList());
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void three_examples_fit_the_schema_and_its_title_is_the_type(Path schema) {
		String owner = schema.getParent().toString();
		String event = ContractFiles.eventOf(schema);
		assertThat(ContractFiles.json(ContractFiles.CURRENT.resolve(schema)).get("title").asString())
			.isEqualTo("fr.logementdabord." + owner + "." + event);
		for (String example : EXAMPLES) {
			Path file = ContractFiles.CURRENT.resolve(owner).resolve("examples/" + event + "." + example + ".json");
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(ContractFiles.text(ContractFiles.CURRENT.resolve(schema)), InputFormat.JSON)
				.validate(ContractFiles.text(file), InputFormat.JSON)).as("%s", file).isEmpty();
		}
	}

	private static void collectReferences(Object node, List<String> references) {
		if (node instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				if ("$ref".equals(key)) {
					references.add((String) value);
				}
				else {
					collectReferences(value, references);
				}
			});
		}
		else if (node instanceof List<?> list) {
			list.forEach((item) -> collectReferences(item, references));
		}
	}

	private static Object at(Map<String, Object> document, String reference) {
		Object node = document;
		for (String part : reference.substring(2).split("/")) {
			node = ((Map<?, ?>) node).get(part);
		}
		return node;
	}

}
