package fr.logementdabord.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One public event: its schema and its three examples.
 */
public final class ContractSpec {

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final List<String> EXAMPLES = List.of("minimal", "full", "future");

	private final String folder;

	private final String name;

	private ContractSpec(String folder, String name) {
		this.folder = folder;
		this.name = name;
	}

	/**
	 * The contract behind a public type.
	 * @param type {@code fr.logementdabord.<context>.<name>.v<n>}
	 */
	public static ContractSpec of(String type) {
		String[] parts = type.split("\\.");
		return new ContractSpec("contracts/" + parts[2] + "/", parts[3] + "." + parts[4]);
	}

	/**
	 * What the owner writes fits the schema.
	 */
	public void thenFits(Object published) {
		assertThat(errors(JSON.writeValueAsString(published))).as("%s%s", this.folder, this.name).isEmpty();
	}

	/**
	 * The three examples fit the schema; the future one holds a field of its own.
	 */
	public void thenExamplesFit() {
		for (String example : EXAMPLES) {
			assertThat(errors(example(example))).as("%s%s %s", this.folder, this.name, example).isEmpty();
		}
		JsonNode properties = JSON.readTree(schemaText()).get("properties");
		assertThat(JSON.readTree(example("future")).propertyNames()).as("a field of the future")
			.anyMatch((name) -> !properties.has(name));
	}

	/**
	 * A reader's own copy reads all three examples.
	 */
	public void thenReadBy(Class<?> copy) {
		for (String example : EXAMPLES) {
			assertThat(JSON.readValue(example(example), copy)).as("%s %s", this.name, example).isNotNull();
		}
	}

	/**
	 * An example's text.
	 */
	public String example(String example) {
		return resource(this.folder + "examples/" + this.name + "." + example + ".json");
	}

	private List<Error> errors(String json) {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(schemaText(), InputFormat.JSON);
		return schema.validate(json, InputFormat.JSON,
				(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

	private String schemaText() {
		return resource(this.folder + this.name + ".schema.json");
	}

	private static String resource(String path) {
		try (InputStream in = ContractSpec.class.getClassLoader().getResourceAsStream(path)) {
			assertThat(in).as("contract file %s", path).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
