package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The version of anything is said once, in the root's build file.
 */
class VersionsTest {

	private static final Pattern PROPERTY = Pattern.compile("\\$\\{[a-z0-9.-]+}");

	@Test
	void a_module_writes_no_version_of_a_dependency_or_a_plugin() throws IOException {
		for (PomFiles module : PomFiles.modules()) {
			assertThat(versions(module)).as("versions in %s", module.folder())
				.allSatisfy((version) -> assertThat(version.getTextContent()).matches(PROPERTY));
			assertThat(module.elements("repositories")).as("repositories in %s", module.folder()).isEmpty();
		}
	}

	@Test
	void the_root_takes_every_version_of_a_dependency_from_a_property() throws IOException {
		PomFiles root = PomFiles.root();
		assertThat(versions(root)).filteredOn((version) -> within(version, "dependency"))
			.hasSizeGreaterThan(10)
			.allSatisfy((version) -> assertThat(version.getTextContent()).matches(PROPERTY));
		assertThat(root.elements("repositories")).isEmpty();
		assertThat(versions(root)).extracting(Element::getTextContent)
			.noneMatch((version) -> version.contains("LATEST") || version.contains("RELEASE"));
	}

	/** Of dependencies and plugins: not of the module itself, its parent, or a range. */
	private static List<Element> versions(PomFiles file) {
		return file.elements("version")
			.stream()
			.filter((version) -> within(version, "dependency") || within(version, "plugin"))
			.toList();
	}

	private static boolean within(Element version, String name) {
		return version.getParentNode().getNodeName().equals(name);
	}

}
