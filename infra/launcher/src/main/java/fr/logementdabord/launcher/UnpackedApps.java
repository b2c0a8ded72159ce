package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
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
	 * @param classArchive where the JVM keeps what it prepared at the end of the first
	 * run: later starts take about half of the time
	 * @param mainClass its main class
	 */
	record App(Path jar, Path childJar, Path classArchive, String mainClass) {
	}

	static void requireBuilt(Path bootJar) {
		if (!Files.isRegularFile(bootJar)) {
			throw new SuiteFailure(
					"Not built: " + bootJar + " is missing. `./run` builds it; so does `mvn -DskipTests package`.");
		}
	}

	App of(Path bootJar) {
		requireBuilt(bootJar);
		try {
			Path jarName = bootJar.getFileName();
			Path builds = Files.createDirectories(this.directory.resolve(jarName.toString().replace(".jar", "")));
			Path build = builds.resolve(fingerprint(bootJar));
			if (!Files.isDirectory(build)) {
				unpack(bootJar, builds, build);
				removeOldBuilds(builds);
			}
			Path jar = build.resolve(jarName);
			return new App(jar, build.resolve(CHILD_JAR), build.resolve("classes.jsa"), mainClass(jar));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot unpack " + bootJar, ex);
		}
	}

	private static void unpack(Path bootJar, Path builds, Path build) throws IOException {
		Path unfinished = builds
			.resolve(build.getFileName() + UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime());
		Process extraction = new ProcessBuilder(JavaCommand.java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
				"-jar", bootJar.toString(), "extract", "--destination", unfinished.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(extraction.getInputStream().readAllBytes());
		if (exitCode(extraction) != 0 || !Files.isRegularFile(unfinished.resolve(bootJar.getFileName()))) {
			Trees.delete(unfinished);
			throw new SuiteFailure("Cannot unpack " + bootJar + ", build it again. It said:\n" + output);
		}
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

	private static int exitCode(Process process) {
		try {
			return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
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

	/**
	 * Names the content, not the moment of the build: entries and their checksums, which
	 * the jar's directory lists, so that nothing has to be read through.
	 */
	private static String fingerprint(Path bootJar) throws IOException {
		try (JarFile file = new JarFile(bootJar.toFile())) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			file.stream()
				.forEach((entry) -> digest
					.update("%s %x %d%n".formatted(entry.getName(), entry.getCrc(), entry.getSize()).getBytes()));
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (ZipException ex) {
			throw new SuiteFailure(bootJar + " is not a complete jar (" + ex.getMessage() + "): build it again.", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void writeChildJar(Path jar) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry(CHILD_CLASS));
			zip.write(childClass());
			zip.closeEntry();
		}
	}

	private static byte[] childClass() throws IOException {
		try (InputStream bytes = Objects
			.requireNonNull(Child.class.getClassLoader().getResourceAsStream(CHILD_CLASS))) {
			return bytes.readAllBytes();
		}
	}

	private static String mainClass(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			String mainClass = file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
			if (mainClass == null) {
				throw new SuiteFailure(jar + " names no main class.");
			}
			return mainClass;
		}
	}

}
