package fr.logementdabord.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a running service says of its API, against its routes and against the document
 * that is checked in, {@code infra/contracts/…/<context>/openapi.json}.
 */
public final class OpenApiSpec {

	/** With {@code -Dopenapi.write=true} the document is written instead of compared. */
	private static final String WRITE = "openapi.write";

	private static final String SAID_AT = "/v3/api-docs/api";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final String context;

	private final ObjectNode document;

	private OpenApiSpec(String context, ObjectNode document) {
		this.context = context;
		this.document = document;
	}

	/**
	 * Asks the running service.
	 * @param anybody somebody with a token
	 */
	public static OpenApiSpec of(String context, Caller anybody) {
		Caller.Answer answer = anybody.get(SAID_AT);
		assertThat(answer.status()).as("%s: %s", SAID_AT, answer.body()).isEqualTo(200);
		ObjectNode document = (ObjectNode) normalised(JSON.readTree(shortNames(answer)));
		// the port of this very run
		document.remove("servers");
		return new OpenApiSpec(context, document);
	}

	/**
	 * Classes by their name without package: {@code MeetingsApiShown}. Two that would be
	 * called the same are refused.
	 */
	private static String shortNames(Caller.Answer answer) {
		Map<String, String> names = new TreeMap<>(
				Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
		for (String name : answer.json().path("components").path("schemas").propertyNames()) {
			names.put(name, name.replaceAll("(?:[a-z][a-z0-9_]*[.])+(?=[A-Z])", "").replace("$", ""));
		}
		assertThat(names.values()).as("names of the schemas").doesNotHaveDuplicates();
		String text = answer.body();
		for (Map.Entry<String, String> name : names.entrySet()) {
			text = text.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"")
				.replace("schemas/" + name.getKey() + "\"", "schemas/" + name.getValue() + "\"");
		}
		return text;
	}

	/**
	 * Describes every route, each in French, as the file that is checked in does.
	 */
	public void check(RequestMappingHandlerMapping mappings) {
		write();
		thenDescribesEveryRoute(mappings);
		thenEachOperationIsSummarised();
		thenEachSentFieldIsExplained();
		thenIsCheckedIn();
	}

	private void write() {
		if (Boolean.getBoolean(WRITE)) {
			try {
				Files.writeString(file(), text());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private Path file() {
		return RepositoryRoot.path("infra/contracts/src/main/resources/contracts/" + this.context + "/openapi.json");
	}

	private String text() {
		return JSON.writeValueAsString(this.document) + "\n";
	}

	/** The document. */
	public JsonNode document() {
		return this.document;
	}

	/**
	 * Both directions: no route of {@code /api} is missing, none is a ghost.
	 */
	private void thenDescribesEveryRoute(RequestMappingHandlerMapping mappings) {
		Set<String> served = new TreeSet<>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
				mapping.getPatternValues()
					.stream()
					.filter((pattern) -> pattern.startsWith("/api/"))
					.forEach((pattern) -> served.add(method + " " + pattern.replaceAll(":[^/}]+}", "}")));
			}
		});
		Set<String> described = new TreeSet<>();
		eachOperation((method, path, operation) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path));
		assertThat(described).as("operations of the document and routes of %s", this.context).isEqualTo(served);
	}

	/**
	 * Each operation has its French line in {@code src/test/resources/openapi}, and no
	 * line is without operation.
	 */
	private void thenEachOperationIsSummarised() {
		Set<String> operations = new TreeSet<>();
		Set<String> silent = new TreeSet<>();
		eachOperation((method, path, operation) -> {
			operations.add(method + " " + path);
			if (operation.path("summary").asString("").isBlank()) {
				silent.add(method + " " + path);
			}
		});
		assertThat(silent).as("operations without a line in src/test/resources/openapi/%s.yml", this.context).isEmpty();
		assertThat(operations).as("operations of %s and the lines about them", this.context).containsAll(summarised());
	}

	/**
	 * No body is an object of which nothing is said. Where fields are explained, in
	 * {@code src/test/resources/openapi/fields}, each that is sent is, and no line is
	 * about a field that nobody reads.
	 */
	private void thenEachSentFieldIsExplained() {
		Set<String> sent = new TreeSet<>();
		Set<String> open = new TreeSet<>();
		eachOperation((method, path, operation) -> operation.path("requestBody")
			.path("content")
			.forEach((form) -> each(form.path("schema"), (body) -> {
				if (body.has("additionalProperties") && !body.has("properties")) {
					open.add(method + " " + path);
				}
				sent.addAll(body.path("properties").propertyNames());
			})));
		assertThat(open).as("bodies of %s of which no field is told", this.context).isEmpty();
		Set<String> explained = lines("fields/");
		if (!explained.isEmpty()) {
			assertThat(explained).as("fields that are sent to %s and the lines about them", this.context)
				.isEqualTo(sent);
		}
	}

	private void each(JsonNode schema, Consumer<JsonNode> reader) {
		if (schema.has("anyOf")) {
			schema.path("anyOf").forEach((one) -> each(one, reader));
		}
		else {
			String reference = schema.path("$ref").asString("");
			reader.accept(reference.isEmpty() ? schema : this.document.at(reference.substring(1)));
		}
	}

	private static Set<String> summarised() {
		Set<String> lines = new TreeSet<>();
		eachFile("",
				(path, methods) -> ((Map<?, ?>) methods).keySet().forEach((method) -> lines.add(method + " " + path)));
		return lines;
	}

	private static Set<String> lines(String folder) {
		Set<String> lines = new TreeSet<>();
		eachFile(folder, (name, line) -> lines.add(name));
		return lines;
	}

	private static void eachFile(String folder, BiConsumer<String, Object> reader) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:openapi/" + folder + "*.yml")) {
				new Yaml().<Map<String, Object>>load(file.getContentAsString(StandardCharsets.UTF_8)).forEach(reader);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Says the same as the file that is checked in.
	 */
	private void thenIsCheckedIn() {
		try {
			assertThat(text())
				.as("%s is not what the service says: look at the difference, then write it with -D%s=true", file(),
						WRITE)
				.isEqualTo(Files.readString(file()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void eachOperation(OperationReader reader) {
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> reader.read(method.getKey(), path.getKey(), method.getValue())));
	}

	/**
	 * Names in order, parameters and required fields too; examples of springdoc's
	 * dropped.
	 */
	private static JsonNode normalised(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode sorted = JSON.createObjectNode();
			new TreeSet<>(object.propertyNames()).forEach((name) -> sorted.set(name, normalised(object.get(name))));
			return sorted;
		}
		if (node instanceof ArrayNode array) {
			List<JsonNode> items = new ArrayList<>();
			array.forEach((item) -> items.add(normalised(item)));
			if (!items.isEmpty() && items.stream().allMatch((item) -> item.has("in") && item.has("name"))) {
				items.sort(Comparator.comparing((JsonNode item) -> item.get("in").asString())
					.thenComparing((item) -> item.get("name").asString()));
			}
			return JSON.createArrayNode().addAll(items);
		}
		return node;
	}

	/**
	 * Reads one operation.
	 */
	@FunctionalInterface
	private interface OperationReader {

		void read(String method, String path, JsonNode operation);

	}

}
