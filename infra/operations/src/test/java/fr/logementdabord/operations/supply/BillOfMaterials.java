package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CycloneDX document that the build writes for the whole suite.
 *
 * @param components what is in it, our modules included
 */
record BillOfMaterials(List<Component> components) {

	/** Who stands behind our own modules. */
	static final String OURS = "fr.logementdabord";

	static BillOfMaterials ofTheSuite() throws IOException {
		Path file = RepositoryRoot.path("target/bom.json");
		if (!Files.exists(file)) {
			Assumptions.assumeFalse("offline=true".equals(System.getProperty("maven.mode")),
					"the bill of materials needs the licences of all parents, hence a build that is online");
			throw new IllegalStateException(file + " is missing: run mvn verify for the whole suite first");
		}
		JsonNode bom = JsonMapper.shared().readTree(Files.readString(file));
		return new BillOfMaterials(children(bom.path("components")).map(Component::of).toList());
	}

	private static Stream<JsonNode> children(JsonNode array) {
		return array.values().stream();
	}

	/**
	 * A module or a library.
	 *
	 * @param group Maven group
	 * @param name Maven artifact
	 * @param version as shipped
	 * @param licences SPDX identifiers, or names where there is none; the user chooses
	 */
	record Component(String group, String name, String version, Set<String> licences) {

		static Component of(JsonNode component) {
			Set<String> licences = new TreeSet<>();
			children(component.path("licenses")).forEach((choice) -> {
				JsonNode licence = choice.path("license");
				licences.add(licence.path("id")
					.asString(licence.path("name").asString(choice.path("expression").asString(""))));
			});
			return new Component(component.path("group").asString(""), component.path("name").asString(),
					component.path("version").asString(""), licences);
		}

		boolean ours() {
			return this.group.equals(OURS);
		}

		@Override
		public String toString() {
			return this.group + ":" + this.name + ":" + this.version + " " + this.licences;
		}

	}

}
