package fr.logementdabord.gateway.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP API of one service, read from its OpenAPI document.
 *
 * @param operations in the order of their paths, by the first word of these
 * @param schemas the fields of every named object
 */
record ApiPart(Map<String, List<Operation>> operations, Map<String, List<FieldRow>> schemas) {

	static ApiPart of(JsonNode document) {
		Map<String, List<Operation>> operations = new TreeMap<>();
		document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operations
					.computeIfAbsent(method.getValue().path("tags").path(0).asString(), (tag) -> new ArrayList<>())
					.add(Operation.of(method.getKey(), path.getKey(), method.getValue(), document))));
		Map<String, List<FieldRow>> schemas = new TreeMap<>();
		document.path("components")
			.path("schemas")
			.properties()
			.forEach((schema) -> schemas.put(schema.getKey(), FieldRow.of(schema.getValue())));
		return new ApiPart(operations, schemas);
	}

	/** How many operations there are. */
	public int size() {
		return this.operations.values().stream().mapToInt(List::size).sum();
	}

	/**
	 * One operation.
	 *
	 * @param roles who may call it; empty when the answer depends on the caller's token
	 * alone
	 */
	record Operation(String id, String method, String path, String summary, List<String> roles,
			List<Parameter> parameters, @Nullable Body body, List<Answer> answers) {

		static Operation of(String method, String path, JsonNode operation, JsonNode document) {
			List<String> roles = new ArrayList<>();
			operation.path("x-roles").forEach((role) -> roles.add(role.asString()));
			List<Parameter> parameters = new ArrayList<>();
			operation.path("parameters").forEach((parameter) -> parameters.add(Parameter.of(parameter)));
			List<Answer> answers = new ArrayList<>();
			operation.path("responses")
				.properties()
				.forEach((answer) -> answers.add(Answer.of(answer.getKey(), answer.getValue(), document)));
			return new Operation(operation.path("operationId").asString(), method.toUpperCase(Locale.ROOT), path,
					operation.path("summary").asString(), roles, parameters,
					operation.has("requestBody") ? Body.of(operation.get("requestBody").path("content")) : null,
					answers);
		}

	}

	/**
	 * A parameter of the query, the path or the headers.
	 */
	record Parameter(String name, String in, String type, boolean required, String description) {

		static Parameter of(JsonNode parameter) {
			String in = switch (parameter.path("in").asString()) {
				case "query" -> "adresse, après ?";
				case "path" -> "adresse";
				case "header" -> "en-tête";
				default -> parameter.path("in").asString();
			};
			return new Parameter(parameter.path("name").asString(), in, FieldRow.type(parameter.path("schema")),
					parameter.path("required").asBoolean(false), parameter.path("description").asString(""));
		}

	}

	/**
	 * What is sent or answered.
	 *
	 * @param mediaTypes in which forms
	 * @param kinds of the first form, each of them for itself: one where there is no
	 * choice
	 */
	record Body(List<String> mediaTypes, List<Kind> kinds) {

		static Body of(JsonNode content) {
			JsonNode schema = content.isEmpty() ? content : content.iterator().next().path("schema");
			List<Kind> kinds = new ArrayList<>();
			if (schema.has("anyOf")) {
				schema.get("anyOf").forEach((one) -> kinds.add(Kind.of(one)));
			}
			else {
				kinds.add(Kind.of(schema));
			}
			return new Body(List.copyOf(content.propertyNames()), kinds);
		}

		/**
		 * What a body may be.
		 *
		 * @param type in a few words
		 * @param schema its named schema, if any
		 */
		record Kind(String type, @Nullable String schema) {

			static Kind of(JsonNode schema) {
				return new Kind(FieldRow.type(schema), FieldRow.named(schema));
			}

		}

	}

	/**
	 * An answer by its status.
	 */
	record Answer(String status, String description, Body body) {

		static Answer of(String status, JsonNode answer, JsonNode document) {
			JsonNode described = answer.has("$ref") ? document.at(answer.get("$ref").asString().substring(1)) : answer;
			return new Answer(status, described.path("description").asString(), Body.of(described.path("content")));
		}

	}

}
