package fr.logementdabord.gateway.documentation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a JSON object, as a line of a table.
 *
 * @param name its name
 * @param type its type, in a few words
 * @param required whether it is always there
 * @param description what it means, empty when nobody said
 * @param schema the named schema of the same document it is made of, if any
 */
record FieldRow(String name, String type, boolean required, String description, @Nullable String schema) {

	private static final String REFERENCE = "#/components/schemas/";

	/** The fields of an object's schema, in its order. */
	static List<FieldRow> of(JsonNode schema) {
		List<String> required = new ArrayList<>();
		schema.path("required").forEach((name) -> required.add(name.asString()));
		return schema.path("properties")
			.properties()
			.stream()
			.map((property) -> new FieldRow(property.getKey(), type(property.getValue()),
					required.contains(property.getKey()), description(property.getValue()), named(property.getValue())))
			.toList();
	}

	/** What it means, with an example where the document gives one. */
	private static String description(JsonNode schema) {
		String description = schema.path("description").asString("");
		JsonNode example = schema.path("examples").path(0);
		return example.isMissingNode() ? description : (description + " Exemple : " + example.asString()).strip();
	}

	/** A schema in a few words: {@code liste de CaseRow}, {@code texte (date)}. */
	static String type(JsonNode schema) {
		if (schema.has("$ref")) {
			return lastPart(schema.get("$ref").asString());
		}
		if (schema.has("const")) {
			return "« " + schema.get("const").asString() + " »";
		}
		if (schema.has("enum")) {
			List<String> values = new ArrayList<>();
			schema.get("enum").forEach((value) -> values.add(value.asString()));
			return String.join(" | ", values);
		}
		JsonNode type = schema.path("type");
		String name = type.isArray() ? type.path(0).asString("") : type.asString("");
		String word = range(schema, switch (name) {
			case "array" -> "liste de " + type(schema.path("items"));
			case "object" -> "objet";
			case "integer" -> "entier";
			case "number" -> "nombre";
			case "boolean" -> "oui ou non";
			case "string" -> "texte";
			default -> "valeur";
		});
		String format = schema.path("format").asString(schema.path("pattern").asString(""));
		return format.isEmpty() ? word : word + " (" + format + ")";
	}

	private static String range(JsonNode schema, String word) {
		String least = schema.has("minimum") ? " à partir de " + schema.get("minimum").asString() : "";
		return schema.has("maximum")
				? word + least.replace("à partir de", "de") + " à " + schema.get("maximum").asString() : word + least;
	}

	/** The named schema behind a schema or the items of a list. */
	static @Nullable String named(JsonNode schema) {
		JsonNode reference = schema.has("$ref") ? schema.get("$ref") : schema.path("items").path("$ref");
		String target = reference.asString("");
		return target.startsWith(REFERENCE) ? lastPart(target) : null;
	}

	private static String lastPart(String reference) {
		return reference.substring(reference.lastIndexOf('/') + 1);
	}

}
