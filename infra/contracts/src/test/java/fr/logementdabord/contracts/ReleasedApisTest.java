package fr.logementdabord.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API only changes by additions that no caller notices: an operation, an optional
 * parameter or field, a value in an answer. What passes is released by copying the
 * document to {@code src/test/resources/released}; anything else is a new path beside the
 * old one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedApisTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@ValueSource(strings = { "referral", "measure", "housing", "reporting" })
	void a_released_api_only_gains_what_callers_may_ignore(String context) {
		String file = context + "/openapi.json";
		assertThat(breaks(ContractFiles.json(ContractFiles.RELEASED.resolve(file)),
				ContractFiles.json(ContractFiles.CURRENT.resolve(file))))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "referral", "measure", "housing", "reporting" })
	void every_operation_has_a_name_a_sentence_a_token_and_its_refusals(String context) {
		JsonNode document = ContractFiles.json(ContractFiles.CURRENT.resolve(Path.of(context, "openapi.json")));
		assertThat(document.path("openapi").asString()).startsWith("3.1");
		Set<String> names = new HashSet<>();
		for (JsonNode path : document.path("paths")) {
			for (JsonNode operation : path) {
				String name = operation.path("operationId").asString();
				assertThat(names.add(name)).as(name).isTrue();
				assertThat(operation.path("summary").asString()).as(name).endsWith(".");
				assertThat(operation.path("security")).as(name).isNotEmpty();
				assertThat(operation.path("responses").propertyNames()).as(name).contains("401");
			}
		}
	}

	@Test
	void what_would_break_a_caller_is_found() {
		String released = """
				{"paths":{"/a":{"get":{"parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],
				"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}}},
				"components":{"schemas":{"A":{"properties":{"x":{"type":"string"}},"required":["x"]}}}}""";

		assertThat(after(released, "\"/a\"", "\"/b\"")).containsExactly("get /a is gone");
		assertThat(after(released, "\"q\"", "\"other\"")).containsExactly("get /a: parameter query q is gone");
		assertThat(after(released, "\"in\":\"query\"", "\"in\":\"query\",\"required\":true"))
			.containsExactly("get /a: parameter query q is now required");
		assertThat(after(released, "\"200\"", "\"204\"")).containsExactly("get /a: answer 200 is gone");
		assertThat(after(released, "application/json", "text/csv"))
			.containsExactly("get /a: answer 200 application/json is gone");
		assertThat(after(released, "\"x\":{\"type\":\"string\"}", "\"x\":{\"type\":\"integer\"}"))
			.containsExactly("A.x changes its type");
		assertThat(after(released, "\"x\":{\"type\":\"string\"}", "\"y\":{\"type\":\"string\"}"))
			.containsExactly("A.x is gone");
		assertThat(after(released, "\"required\":[\"x\"]", "\"required\":[\"x\",\"z\"]"))
			.containsExactly("A now requires z");
	}

	private static List<String> after(String released, String before, String now) {
		return breaks(JSON.readTree(released), JSON.readTree(released.replace(before, now)));
	}

	private static List<String> breaks(JsonNode released, JsonNode current) {
		List<String> found = new ArrayList<>();
		released.path("paths").properties().forEach((path) -> path.getValue().properties().forEach((method) -> {
			String operation = method.getKey() + " " + path.getKey();
			JsonNode now = current.path("paths").path(path.getKey()).path(method.getKey());
			if (now.isMissingNode()) {
				found.add(operation + " is gone");
			}
			else {
				parameters(operation, method.getValue(), now, found);
				bodies(operation + ": request", method.getValue().path("requestBody").path("content"),
						now.path("requestBody").path("content"), found);
				answers(operation, method.getValue(), now, found);
			}
		}));
		released.path("components")
			.path("schemas")
			.properties()
			.forEach((schema) -> fields(schema.getKey(), schema.getValue(),
					current.path("components").path("schemas").path(schema.getKey()), found));
		return found;
	}

	private static void parameters(String operation, JsonNode released, JsonNode current, List<String> found) {
		for (JsonNode before : released.path("parameters")) {
			String name = before.path("in").asString() + " " + before.path("name").asString();
			JsonNode now = parameter(current, name);
			if (now.isMissingNode()) {
				found.add(operation + ": parameter " + name + " is gone");
			}
			else if (now.path("required").asBoolean(false) && !before.path("required").asBoolean(false)) {
				found.add(operation + ": parameter " + name + " is now required");
			}
		}
		for (JsonNode now : current.path("parameters")) {
			String name = now.path("in").asString() + " " + now.path("name").asString();
			if (now.path("required").asBoolean(false) && parameter(released, name).isMissingNode()) {
				found.add(operation + ": new parameter " + name + " is required");
			}
		}
	}

	private static JsonNode parameter(JsonNode operation, String name) {
		for (JsonNode parameter : operation.path("parameters")) {
			if (name.equals(parameter.path("in").asString() + " " + parameter.path("name").asString())) {
				return parameter;
			}
		}
		return operation.path("absent");
	}

	private static void answers(String operation, JsonNode released, JsonNode current, List<String> found) {
		released.path("responses").properties().forEach((answer) -> {
			JsonNode now = current.path("responses").path(answer.getKey());
			if (now.isMissingNode()) {
				found.add(operation + ": answer " + answer.getKey() + " is gone");
			}
			else {
				bodies(operation + ": answer " + answer.getKey(), answer.getValue().path("content"),
						now.path("content"), found);
			}
		});
	}

	private static void bodies(String where, JsonNode released, JsonNode current, List<String> found) {
		released.properties().forEach((form) -> {
			if (!current.has(form.getKey())) {
				found.add(where + " " + form.getKey() + " is gone");
			}
			else {
				fields(where, form.getValue().path("schema"), current.path(form.getKey()).path("schema"), found);
			}
		});
	}

	private static boolean isOpen(JsonNode schema) {
		boolean bare = "object".equals(schema.path("type").asString("")) && schema.size() == 1;
		return bare || schema.has("additionalProperties") && !schema.has("properties");
	}

	private static void fields(String where, JsonNode released, JsonNode current, List<String> found) {
		// an object of which nothing was said may be described: the code read the same
		// before
		if (isOpen(released)) {
			return;
		}
		if (!released.path("$ref").equals(current.path("$ref"))) {
			found.add(where + " changes its type");
		}
		// a type nobody had described may be described
		if (released.has("type") && !released.get("type").equals(current.path("type"))
				&& !"object".equals(released.get("type").asString())) {
			found.add(where + " changes its type");
		}
		released.path("properties").properties().forEach((field) -> {
			if (!current.path("properties").has(field.getKey())) {
				found.add(where + "." + field.getKey() + " is gone");
			}
			else {
				fields(where + "." + field.getKey(), field.getValue(), current.path("properties").get(field.getKey()),
						found);
			}
		});
		if (released.has("items")) {
			fields(where + "[]", released.get("items"), current.path("items"), found);
		}
		Set<String> required = new HashSet<>();
		released.path("required").forEach((name) -> required.add(name.asString()));
		current.path("required").forEach((name) -> {
			if (!required.contains(name.asString())) {
				found.add(where + " now requires " + name.asString());
			}
		});
	}

}
