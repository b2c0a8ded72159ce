package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the JVM keeps of a program between two starts makes them faster and never prevents
 * one (ADR 0039).
 */
class ClassArchiveTest {

	private static final List<String> FLAGS = List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

	@TempDir
	Path directory;

	@Test
	void the_archive_written_at_the_end_of_the_first_run_serves_the_next_one() throws Exception {
		// given
		UnpackedApps.App app = new UnpackedApps(this.directory.resolve("apps")).of(bootJar());
		ClassArchive first = ClassArchive.of(app.folder(), FLAGS);
		assertThat(first.isPrepared()).isFalse();
		// when
		run(app, first);
		assertThat(ClassArchive.of(app.folder(), FLAGS).isPrepared()).as("before it is known to be whole").isFalse();
		first.settle(true);
		// then
		ClassArchive second = ClassArchive.of(app.folder(), FLAGS);
		assertThat(second.isPrepared()).isTrue();
		assertThat(run(app, second, "-Xlog:class+load"))
			.containsPattern(Pattern.quote(Serving.class.getName()) + " source: shared objects file \\(top\\)");
		assertThat(ClassArchive.of(app.folder(), List.of("-Xmx64m")).isPrepared()).as("under other flags").isFalse();
	}

	@Test
	void what_a_killed_program_left_is_never_read() throws Exception {
		// given
		UnpackedApps.App app = new UnpackedApps(this.directory.resolve("apps")).of(bootJar());
		ClassArchive killed = ClassArchive.of(app.folder(), FLAGS);
		Files.writeString(killed.unfinished(), "the first half of an archive");
		ClassArchive ofDeadLauncher = ClassArchive.of(app.folder(), FLAGS);
		Files.writeString(ofDeadLauncher.unfinished(), "nobody takes this over");
		Files.setLastModifiedTime(ofDeadLauncher.unfinished(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		// when
		killed.settle(false);
		// then
		assertThat(killed.file()).doesNotExist();
		assertThat(killed.unfinished()).doesNotExist();
		assertThat(ofDeadLauncher.unfinished()).doesNotExist();
	}

	@Test
	void a_damaged_archive_does_not_prevent_a_start() throws Exception {
		// given
		UnpackedApps.App app = new UnpackedApps(this.directory.resolve("apps")).of(bootJar());
		ClassArchive archive = ClassArchive.of(app.folder(), FLAGS);
		Files.writeString(archive.file(), "a disk went bad");
		// then
		assertThat(run(app, archive)).endsWith("served");
	}

	private String run(UnpackedApps.App app, ClassArchive archive, String... more)
			throws IOException, InterruptedException {
		List<String> flags = Stream.concat(FLAGS.stream(), Stream.of(more)).toList();
		Process process = new ProcessBuilder(JavaCommand.of("program", this.directory, app, flags, archive))
			.redirectErrorStream(true)
			.start();
		String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(words).isZero();
		return words.strip();
	}

	private Path bootJar() throws IOException {
		Path path = this.directory.resolve("program.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), Serving.class.getName());
		String classFile = Serving.class.getName().replace('.', '/') + ".class";
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path), manifest);
				InputStream bytes = Objects
					.requireNonNull(Serving.class.getClassLoader().getResourceAsStream(classFile))) {
			jar.putNextEntry(new ZipEntry("BOOT-INF/classes/" + classFile));
			bytes.transferTo(jar);
			jar.closeEntry();
			jar.putNextEntry(new ZipEntry("BOOT-INF/classpath.idx"));
			jar.closeEntry();
		}
		return path;
	}

	/**
	 * Says that it served, and ends.
	 */
	public static final class Serving {

		private Serving() {
		}

		public static void main(String[] args) {
			System.out.println("served");
		}

	}

}
