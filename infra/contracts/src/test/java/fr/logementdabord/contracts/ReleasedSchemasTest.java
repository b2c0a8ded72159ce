package fr.logementdabord.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A schema only changes by adding optional fields to what was released. A change that
 * passes is released by copying the file to {@code src/test/resources/released}; any
 * other change is a new file, {@code .v2}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedSchemasTest {

	static List<Path> released() {
		return ContractFiles.schemasIn(ContractFiles.RELEASED);
	}

	@Test
	void every_schema_has_been_released() {
		assertThat(ContractFiles.schemasIn(ContractFiles.CURRENT)).isEqualTo(released());
	}

	@ParameterizedTest
	@MethodSource("released")
	void a_released_schema_only_gains_optional_fields(Path schema) {
		assertThat(ContractFiles.CURRENT.resolve(schema)).exists();
		thenAdditive(schema.toString(), ContractFiles.json(ContractFiles.RELEASED.resolve(schema)),
				ContractFiles.json(ContractFiles.CURRENT.resolve(schema)));
	}

	@ParameterizedTest
	@MethodSource("forbidden")
	void what_would_break_a_reader_is_found(String change) {
		JsonNode before = JsonMapper.shared()
			.readTree("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> thenAdditive("x", before, JsonMapper.shared().readTree(change)));
	}

	static List<String> forbidden() {
		return List.of("{\"type\":\"object\",\"properties\":{},\"required\":[\"a\"]}",
				"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}",
				"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[]}",
				"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}},\"required\":[\"a\",\"b\"]}",
				"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],\"additionalProperties\":false}");
	}

	private static void thenAdditive(String where, JsonNode released, JsonNode current) {
		for (String keyword : released.propertyNames()) {
			switch (keyword) {
				case "description", "title" -> {
				}
				case "required" -> assertThat(names(current.path(keyword))).as("%s required", where)
					.isEqualTo(names(released.path(keyword)));
				case "properties" -> released.get(keyword).propertyNames().forEach((name) -> {
					assertThat(current.get(keyword).has(name)).as("%s keeps %s", where, name).isTrue();
					thenAdditive(where + "/" + name, released.get(keyword).get(name), current.get(keyword).get(name));
				});
				case "items" -> thenAdditive(where + "/items", released.get(keyword), current.path(keyword));
				default ->
					assertThat(current.get(keyword)).as("%s %s", where, keyword).isEqualTo(released.get(keyword));
			}
		}
		assertThat(current.path("additionalProperties").asBoolean(true)).as("%s stays open", where).isTrue();
	}

	private static Set<String> names(JsonNode array) {
		Set<String> names = new HashSet<>();
		array.forEach((name) -> names.add(name.asString()));
		return names;
	}

	@Test
	void the_envelope_requires_what_every_event_carries() {
		assertThat(Files.exists(ContractFiles.CURRENT.resolve("envelope.schema.json"))).isTrue();
		assertThat(names(ContractFiles.json(ContractFiles.CURRENT.resolve("envelope.schema.json")).path("required")))
			.contains("specversion", "id", "source", "type", "time");
	}

}
