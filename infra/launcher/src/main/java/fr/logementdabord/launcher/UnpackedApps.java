package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Keeps each runnable jar unpacked (Spring Boot's extracted layout starts faster than a
 * jar of jars), one directory per build of the jar. A directory appears under its name
 * only when it is complete; what an interruption left behind is removed by the next
 * start.
 */
final class UnpackedApps {

	/**
	 * An older build may still be in use by a running suite: the last ones stay.
	 */
	private static final int KEPT_BUILDS = 2;

	private static final String UNFINISHED = ".unfinished-";

	private static final String CHILD_JAR = "child.jar";

	private static final String CHILD_CLASS = Child.class.getName().replace('.', '/') + ".class";

	private final Path directory;

	UnpackedApps(Path directory) {
		this.directory = directory;
	}

	/**
	 * An unpacked program.
	 *
	 * @param jar the thin jar, whose manifest names its libraries
	 * @param childJar the jar that holds {@link Child}: beside the program and
	 * unchanging, so that the class archive stays valid
	 * @param mainClass its main class
	 */
	record App(Path jar, Path childJar, String mainClass) {

		/** Where it is unpacked, one folder per content. */
		Path folder() {
			return Objects.requireNonNull(this.jar.getParent());
		}

	}

	static void requireBuilt(Path bootJar) {
		if (!Files.isRegularFile(bootJar)) {
			throw new SuiteFailure(
					"Not built: " + bootJar + " is missing. `./run` builds it; so does `mvn -DskipTests package`.");
		}
	}

	App of(Path bootJar) {
		requireBuilt(bootJar);
		try (BootJar boot = BootJar.open(bootJar)) {
			String name = bootJar.getFileName().toString().replace(".jar", "");
			Path builds = Files.createDirectories(this.directory.resolve(name));
			Path build = builds.resolve(boot.fingerprint(bytesOf(BootJar.class), bytesOf(Child.class)));
			if (!Files.isDirectory(build)) {
				unpack(boot, builds, build);
				removeOldBuilds(builds);
			}
			return new App(build.resolve("app.jar"), build.resolve(CHILD_JAR), boot.mainClass());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot unpack " + bootJar, ex);
		}
	}

	private static void unpack(BootJar boot, Path builds, Path build) throws IOException {
		Path unfinished = builds
			.resolve(build.getFileName() + UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime());
		boot.unpackInto(unfinished);
		writeChildJar(unfinished.resolve(CHILD_JAR));
		try {
			Files.move(unfinished, build, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (!Files.isDirectory(build)) {
				throw ex;
			}
			// another suite unpacked the same build at the same time
			Trees.delete(unfinished);
		}
	}

	private static void removeOldBuilds(Path builds) throws IOException {
		List<Path> complete = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(builds)) {
			for (Path entry : entries) {
				if (!entry.getFileName().toString().contains(UNFINISHED)) {
					complete.add(entry);
				}
				else if (lastModified(entry).isBefore(Instant.now().minus(Duration.ofMinutes(5)))) {
					Trees.delete(entry);
				}
			}
		}
		complete.sort(Comparator.comparing(UnpackedApps::lastModified).reversed());
		for (Path old : complete.subList(Math.min(KEPT_BUILDS, complete.size()), complete.size())) {
			Trees.delete(old);
		}
	}

	private static Instant lastModified(Path path) {
		try {
			return Files.getLastModifiedTime(path).toInstant();
		}
		catch (IOException ex) {
			return Instant.EPOCH;
		}
	}

	private static void writeChildJar(Path jar) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry(CHILD_CLASS));
			zip.write(bytesOf(Child.class));
			zip.closeEntry();
		}
	}

	private static byte[] bytesOf(Class<?> type) throws IOException {
		String name = type.getName().replace('.', '/') + ".class";
		try (InputStream bytes = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
			return bytes.readAllBytes();
		}
	}

}
