package fr.logementdabord.testkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws values that fit a schema, and values that do not. The same seed draws the same.
 */
final class FuzzValues {

	private static final int DEEPEST = 6;

	private static final int NESTED = 200;

	private static final List<String> STRANGE = List.of("", " ", "null", "-1", "0", "é\u0301\uD83C\uDFE0", "\u0000",
			"%00", "../../etc/passwd", "' OR 1=1 --", "{\"$gt\":\"\"}", "$where", "<script>alert(1)</script>", "=1+1",
			"9".repeat(40), "x".repeat(3000), "2026-02-30", "2026-13-01", "+999999999-12-31", "NaN", "1e400", ".*", "[",
			"\\", "\r\nX-A: b");

	private static final List<String> USUAL = List.of("artois", "lens-henin", "ADSL", "OTHER", "T2", "62119", "2026",
			"asso-escale", "habitat-demo", "SINGLE_WOMAN", "true", "12", "2026-11-27", "Un mot");

	private final JsonMapper json = JsonMapper.shared();

	private final Random random;

	private final JsonNode document;

	private final Map<String, List<String>> seen = new HashMap<>();

	FuzzValues(long seed, JsonNode document) {
		this.random = new Random(seed);
		this.document = document;
	}

	boolean chance(double of) {
		return this.random.nextDouble() < of;
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	String strange() {
		return one(STRANGE);
	}

	/** Keeps the ids that answers tell, by the name of their field. */
	void remember(JsonNode answer) {
		if (answer.isObject()) {
			answer.properties().forEach((field) -> {
				if (field.getValue().isString() && field.getKey().toLowerCase(Locale.ROOT).endsWith("id")) {
					List<String> ids = this.seen.computeIfAbsent(field.getKey(), (name) -> new ArrayList<>());
					if (ids.size() < 50) {
						ids.add(field.getValue().asString());
					}
				}
				remember(field.getValue());
			});
		}
		else if (answer.isArray()) {
			answer.forEach(this::remember);
		}
	}

	/** An id that was seen, mostly one of that name. */
	String id(String name) {
		List<String> known = this.seen.getOrDefault(name, List.of());
		if (known.isEmpty() || chance(0.2)) {
			known = this.seen.values().stream().flatMap(List::stream).toList();
		}
		return known.isEmpty() ? "LDA-0123456789AB" : one(known);
	}

	/** A value of a schema; broken ones now and then when asked for. */
	JsonNode value(JsonNode schema, double broken, int depth) {
		if (schema.has("anyOf")) {
			JsonNode variants = schema.get("anyOf");
			return value(variants.get(this.random.nextInt(variants.size())), broken, depth);
		}
		JsonNode resolved = resolve(schema);
		if (chance(broken)) {
			return brokenValue();
		}
		if (resolved.has("enum")) {
			JsonNode values = resolved.get("enum");
			return values.get(this.random.nextInt(values.size()));
		}
		JsonNode type = resolved.path("type");
		return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
			case "object" -> object(resolved, broken, depth);
			case "array" -> array(resolved, broken, depth);
			case "integer" -> this.json.getNodeFactory().numberNode(this.random.nextInt(60));
			case "number" -> this.json.getNodeFactory().numberNode(this.random.nextDouble() * 1000);
			case "boolean" -> this.json.getNodeFactory().booleanNode(this.random.nextBoolean());
			default -> this.json.getNodeFactory().stringNode(text(resolved));
		};
	}

	private ObjectNode object(JsonNode schema, double broken, int depth) {
		ObjectNode object = this.json.createObjectNode();
		if (depth < DEEPEST) {
			schema.path("properties").properties().forEach((field) -> {
				if (chance(0.9)) {
					object.set(field.getKey(),
							field.getKey().endsWith("Id") && chance(0.8)
									? this.json.getNodeFactory().stringNode(id(field.getKey()))
									: value(field.getValue(), broken, depth + 1));
				}
			});
		}
		if (chance(broken)) {
			object.put("unknownField", strange());
		}
		return object;
	}

	private ArrayNode array(JsonNode schema, double broken, int depth) {
		ArrayNode array = this.json.createArrayNode();
		int size = (depth < DEEPEST) ? this.random.nextInt(3) : 0;
		for (int i = 0; i < size; i++) {
			array.add(value(schema.path("items"), broken, depth + 1));
		}
		return array;
	}

	private JsonNode brokenValue() {
		return switch (this.random.nextInt(8)) {
			case 0 -> this.json.getNodeFactory().nullNode();
			case 1 -> this.json.getNodeFactory().numberNode(Long.MAX_VALUE);
			case 2 -> this.json.getNodeFactory().numberNode(-1);
			case 3 -> this.json.createArrayNode().add(this.json.createObjectNode());
			case 4 -> this.json.createObjectNode().put("$ne", 1);
			case 5 -> this.json.getNodeFactory().numberNode(1.5);
			default -> this.json.getNodeFactory().stringNode(strange());
		};
	}

	/** Text of a schema, or of none at all. */
	String text(JsonNode schema) {
		return switch (schema.path("format").asString("")) {
			case "date" -> "2026-%02d-%02d".formatted(1 + this.random.nextInt(12), 1 + this.random.nextInt(28));
			case "date-time" -> "2026-11-27T10:00:00Z";
			case "time" -> "14:00";
			default -> one(USUAL);
		};
	}

	/** A body that no reader expects. */
	String brokenBody() {
		return one(List.of("", "null", "[]", "\"\"", "12", "{", "{\"a\":}", "\u0000",
				"[".repeat(NESTED) + "]".repeat(NESTED), "{\"a\":".repeat(NESTED) + "1" + "}".repeat(NESTED),
				"{\"a\":1,\"a\":2}", "a;b\n1;2\n", "true"));
	}

	JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : this.document.at(reference.substring(1));
	}

}
