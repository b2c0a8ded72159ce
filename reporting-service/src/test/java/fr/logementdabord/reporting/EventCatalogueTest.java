package fr.logementdabord.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.reporting.config.ReportingConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue in {@code docs/} says what the contracts say, no more and no less.
 */
class EventCatalogueTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Path ROOT = root();

	@Test
	void every_schema_is_a_row_and_every_row_a_schema() throws IOException {
		assertThat(rows().keySet()).isEqualTo(schemas().keySet());
	}

	@Test
	void every_row_has_the_fields_of_its_schema() throws IOException {
		Map<String, JsonNode> schemas = schemas();
		for (Map.Entry<String, List<String>> row : rows().entrySet()) {
			JsonNode schema = schemas.get(row.getKey());
			assertThat(schema).as(row.getKey()).isNotNull();
			assertThat(words(row.getValue().get(3))).as("fields of %s", row.getKey()).isEqualTo(fields(schema));
		}
	}

	@Test
	void what_is_read_here_is_said_to_be_read_here() throws IOException {
		Set<String> told = rows().entrySet()
			.stream()
			.filter((row) -> words(row.getValue().get(4)).contains("reporting"))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(told).isEqualTo(new TreeSet<>(ReportingConfiguration.typesRead()));
	}

	@Test
	void every_row_says_when_and_where() throws IOException {
		rows().forEach((type, cells) -> assertThat(cells.subList(1, cells.size())).as(type)
			.hasSize(5)
			.allSatisfy((cell) -> assertThat(cell).isNotBlank()));
	}

	// A row of a table begins and ends with a bar; the cell before the first bar is
	// empty.
	private static Map<String, List<String>> rows() throws IOException {
		Map<String, List<String>> rows = new TreeMap<>();
		for (String line : Files.readAllLines(ROOT.resolve("docs/event-catalogue.md"))) {
			if (line.startsWith("| `fr.logementdabord.")) {
				List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
				String type = cells.get(1).replace("`", "");
				assertThat(rows.put(type, cells)).as("%s twice", type).isNull();
			}
		}
		return rows;
	}

	private static Map<String, JsonNode> schemas() throws IOException {
		Path contracts = ROOT.resolve("infra/contracts/src/main/resources/contracts");
		Map<String, JsonNode> schemas = new TreeMap<>();
		try (Stream<Path> files = Files.walk(contracts, 2)) {
			for (Path file : files.filter((it) -> it.getFileName().toString().endsWith(".schema.json")).toList()) {
				if (!file.getParent().equals(contracts)) {
					String name = file.getFileName().toString().replace(".schema.json", "");
					schemas.put("fr.logementdabord." + file.getParent().getFileName() + "." + name,
							JSON.readTree(Files.readString(file)));
				}
			}
		}
		return schemas;
	}

	private static Set<String> fields(JsonNode schema) {
		Set<String> required = new TreeSet<>();
		schema.get("required").forEach((name) -> required.add(name.asString()));
		return schema.get("properties")
			.propertyNames()
			.stream()
			.map((name) -> required.contains(name) ? name : name + "?")
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> words(String cell) {
		return new TreeSet<>(List.of(cell.replace("`", "").split(", ")));
	}

	private static Path root() {
		Path folder = Path.of(System.getProperty("repository.root", "")).toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("infra/contracts"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
