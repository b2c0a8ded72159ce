package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever builds the same sources again, elsewhere, gets the same bytes, and so can prove
 * that a jar was made of them.
 */
class ReproducibleJarIT {

	private static final String MODULE = "infra/decider";

	@TempDir
	private Path elsewhere;

	@Test
	void a_module_built_twice_in_two_folders_is_the_same_to_the_byte() throws Exception {
		Path one = build("one");
		Path other = build("another/place/of/the/sources/to/build");
		assertThat(other).hasSameBinaryContentAs(one);
	}

	/**
	 * By the same Maven on the same JDK: the bytes of a jar are those of its deflater.
	 */
	private Path build(String place) throws Exception {
		Path folder = Files.createDirectories(this.elsewhere.resolve(place));
		Path module = Files.createDirectories(folder.resolve(MODULE));
		copy(RepositoryRoot.path(MODULE).resolve("src"), module.resolve("src"));
		Files.copy(RepositoryRoot.path(MODULE).resolve("pom.xml"), module.resolve("pom.xml"));
		Files.copy(RepositoryRoot.path("pom.xml"), folder.resolve("pom.xml"));
		Process maven = new ProcessBuilder("mvn", "--offline", "--quiet", "--batch-mode",
				"-Dmaven.repo.local=" + System.getProperty("maven.repo.local"), "-Dmaven.test.skip=true",
				"-Dspring-javaformat.validate.skip=true", "-Denforcer.skip=true", "package")
			.directory(module.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.elsewhere.resolve("log").toFile())
			.start();
		assertThat(maven.waitFor()).as(() -> "end of " + log()).isZero();
		return onlyJar(module);
	}

	private String log() {
		try {
			return Files.readString(this.elsewhere.resolve("log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private static Path onlyJar(Path module) throws IOException {
		try (Stream<Path> files = Files.list(module.resolve("target"))) {
			return files.filter((file) -> file.getFileName().toString().endsWith(".jar")).findFirst().orElseThrow();
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
	}

}
