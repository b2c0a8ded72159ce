package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import fr.logementdabord.operations.supply.BillOfMaterials.Component;
import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bill of materials is whole, its licences are allowed, and no jar tells when or
 * where it was built.
 */
class SupplyChainIT {

	/**
	 * Licences under which the suite may be given to a public body and changed by it.
	 * LGPL and MPL libraries are shipped unchanged, as files of their own that can be
	 * replaced.
	 */
	private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "MIT-0", "0BSD", "BSD-2-Clause",
			"BSD-3-Clause", "BSD-4-Clause", "CC0-1.0", "EPL-2.0", "EPL-1.0", "MPL-2.0", "LGPL-2.1-only",
			"LGPL-2.1-or-later", "Eclipse Public License (EPL) 2.0", "Mozilla Public License Version 2.0", "Go License",
			"Bouncy Castle Licence");

	/** Runs on this machine only and is no part of a production installation. */
	private static final String ADVERTISING_CLAUSE = "BSD-4-Clause";

	@Test
	void the_bill_of_materials_lists_every_module() throws IOException {
		Set<String> listed = BillOfMaterials.ofTheSuite()
			.components()
			.stream()
			.filter(Component::ours)
			.map(Component::name)
			.collect(Collectors.toSet());
		assertThat(listed).containsAll(PomFiles.modules().stream().map(PomFiles::artifact).toList());
	}

	@Test
	void what_others_can_change_under_us_is_no_version() throws IOException {
		assertThat(libraries()).extracting(Component::version).noneMatch((version) -> version.contains("SNAPSHOT"));
	}

	@Test
	void every_library_may_be_used_under_an_allowed_licence() throws IOException {
		List<Component> libraries = libraries();
		assertThat(libraries).hasSizeGreaterThan(100);
		assertThat(libraries).allSatisfy((library) -> assertThat(library.licences()).as("%s", library)
			.matches((licences) -> !Collections.disjoint(licences, ALLOWED), "allowed"));
		assertThat(libraries).filteredOn((library) -> library.licences().equals(Set.of(ADVERTISING_CLAUSE)))
			.extracting(Component::name)
			.allMatch((name) -> name.startsWith("mongo-java-server"));
	}

	/** {@code target/licences.md} of the root, beside the bill of materials. */
	@Test
	void the_licence_list_is_written_for_those_who_receive_the_suite() throws IOException {
		StringBuilder list = new StringBuilder("| library | version | licences |\n|---|---|---|\n");
		Set<String> rows = new TreeSet<>();
		for (Component library : libraries()) {
			rows.add("| %s:%s | %s | %s |%n".formatted(library.group(), library.name(), library.version(),
					String.join(", ", library.licences())));
		}
		rows.forEach(list::append);
		Path file = RepositoryRoot.path("target/licences.md");
		Files.writeString(file, list);
		assertThat(file).content().contains("org.springframework.boot:spring-boot |");
	}

	@Test
	void no_entry_of_a_jar_tells_the_hour_of_its_build() throws IOException {
		Instant declared = Instant.parse(PomFiles.root().property("project.build.outputTimestamp"));
		List<Path> jars = jars();
		assertThat(jars).hasSizeGreaterThanOrEqualTo(PomFiles.modules().size() - 1);
		for (Path jar : jars) {
			try (ZipFile zip = new ZipFile(jar.toFile())) {
				List<? extends ZipEntry> entries = Collections.list(zip.entries());
				assertThat(entries).as("entries of %s", jar)
					.allSatisfy(
							(entry) -> assertThat(entry.getTimeLocal().toInstant(ZoneOffset.UTC)).as(entry.getName())
								.isEqualTo(declared));
			}
		}
	}

	private static List<Component> libraries() throws IOException {
		return BillOfMaterials.ofTheSuite().components().stream().filter((component) -> !component.ours()).toList();
	}

	private static List<Path> jars() throws IOException {
		List<Path> jars = new ArrayList<>();
		for (PomFiles module : PomFiles.modules()) {
			Path target = module.folder().resolve("target");
			if (Files.isDirectory(target)) {
				try (Stream<Path> files = Files.list(target)) {
					files.filter((file) -> file.getFileName().toString().endsWith(".jar")).forEach(jars::add);
				}
			}
		}
		return jars;
	}

}
