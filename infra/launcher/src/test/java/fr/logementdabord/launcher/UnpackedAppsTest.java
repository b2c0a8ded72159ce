package fr.logementdabord.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnpackedAppsTest {

	@TempDir
	Path directory;

	@Test
	void a_boot_jar_becomes_a_thin_jar_that_names_its_libraries() throws IOException {
		// when
		UnpackedApps.App app = apps().of(bootJar("one"));
		// then
		assertThat(app.mainClass()).isEqualTo("org.example.Main");
		assertThat(app.jar().resolveSibling("lib/library.jar")).hasContent("a library");
		try (JarFile jar = new JarFile(app.jar().toFile())) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path")).isEqualTo("lib/library.jar");
			assertThat(jar.getEntry("org/example/Main.class")).isNotNull();
			assertThat(jar.getEntry("org/example/")).as("packages can be searched").isNotNull();
		}
		try (JarFile jar = new JarFile(app.childJar().toFile())) {
			assertThat(jar.getEntry("fr/logementdabord/launcher/Child.class")).isNotNull();
		}
	}

	@Test
	void the_same_content_is_unpacked_once_and_other_content_beside_it() throws IOException {
		// given
		UnpackedApps.App first = apps().of(bootJar("one"));
		Path archive = Files.writeString(first.folder().resolve("classes.jsa"), "kept");
		// when
		UnpackedApps.App same = apps().of(bootJar("one"));
		UnpackedApps.App other = apps().of(bootJar("two"));
		// then
		assertThat(same).isEqualTo(first);
		assertThat(archive).exists();
		assertThat(other.jar()).isNotEqualTo(first.jar()).exists();
	}

	@Test
	void the_oldest_builds_are_removed() throws IOException {
		// when
		for (String content : new String[] { "one", "two", "three", "four" }) {
			apps().of(bootJar(content));
		}
		// then
		assertThat(this.directory.resolve("apps/program")).isDirectoryContaining((build) -> true);
		assertThat(this.directory.resolve("apps/program").toFile().list()).hasSize(2);
	}

	@Test
	void a_half_written_jar_is_refused_and_leaves_no_half_directory() throws IOException {
		// given
		Path jar = bootJar("one");
		byte[] bytes = Files.readAllBytes(jar);
		Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
		// then
		assertThatThrownBy(() -> apps().of(jar)).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("not a complete jar")
			.hasMessageContaining("build it again");
	}

	@Test
	void a_missing_jar_is_named() {
		assertThatThrownBy(() -> apps().of(this.directory.resolve("missing.jar"))).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("missing.jar");
	}

	private UnpackedApps apps() {
		return new UnpackedApps(this.directory.resolve("apps"));
	}

	private Path bootJar(String content) throws IOException {
		Path path = this.directory.resolve("program.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), "org.example.Main");
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path), manifest)) {
			entry(jar, "BOOT-INF/classes/", "");
			entry(jar, "BOOT-INF/classes/org/", "");
			entry(jar, "BOOT-INF/classes/org/example/", "");
			entry(jar, "BOOT-INF/classes/org/example/Main.class", content);
			entry(jar, "BOOT-INF/lib/library.jar", "a library");
			entry(jar, "BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/library.jar\"\n");
			entry(jar, "org/springframework/boot/loader/launch/JarLauncher.class", "");
		}
		return path;
	}

	private static void entry(JarOutputStream jar, String name, String content) throws IOException {
		jar.putNextEntry(new ZipEntry(name));
		jar.write(content.getBytes(StandardCharsets.UTF_8));
		jar.closeEntry();
	}

}
