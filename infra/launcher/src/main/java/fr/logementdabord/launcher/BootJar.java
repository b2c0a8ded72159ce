package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/**
 * A runnable jar as Spring Boot packs it: our classes and whole libraries inside one
 * file. Unpacked, the JVM reads the libraries directly, which starts faster and lets it
 * keep prepared classes. Spring Boot's own tool does the same, with one more JVM per
 * program (ADR 0004).
 */
final class BootJar implements AutoCloseable {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String INDEX = "BOOT-INF/classpath.idx";

	private final JarFile file;

	private BootJar(JarFile file) {
		this.file = file;
	}

	static BootJar open(Path path) throws IOException {
		try {
			return new BootJar(new JarFile(path.toFile()));
		}
		catch (ZipException ex) {
			throw new SuiteFailure(path + " is not a complete jar (" + ex.getMessage() + "): build it again.", ex);
		}
	}

	/**
	 * Names the content, not the moment of the build: entries and their checksums, which
	 * the jar's directory lists, so that nothing has to be read through.
	 * @param ingredients what else the unpacked program is made of
	 */
	String fingerprint(byte[]... ingredients) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] ingredient : ingredients) {
				digest.update(ingredient);
			}
			for (JarEntry entry : Collections.list(this.file.entries())) {
				digest.update("%s %x %d%n".formatted(entry.getName(), entry.getCrc(), entry.getSize())
					.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String mainClass() throws IOException {
		String mainClass = this.file.getManifest().getMainAttributes().getValue("Start-Class");
		if (mainClass == null) {
			throw new SuiteFailure(this.file.getName() + " is not a runnable jar of Spring Boot: build it again.");
		}
		return mainClass;
	}

	/**
	 * Writes {@code app.jar}, which names the libraries that are put into {@code lib/}.
	 */
	void unpackInto(Path directory) throws IOException {
		Files.createDirectories(directory.resolve("lib"));
		List<String> libraries = libraries();
		for (String library : libraries) {
			try (InputStream content = this.file.getInputStream(this.file.getJarEntry(LIBRARIES + library))) {
				Files.copy(content, directory.resolve("lib").resolve(library));
			}
		}
		try (JarOutputStream app = new JarOutputStream(Files.newOutputStream(directory.resolve("app.jar")),
				manifest(libraries))) {
			for (JarEntry entry : Collections.list(this.file.entries())) {
				String name = nameInApp(entry.getName());
				// directories too: without them Spring finds no class by its package
				if (name != null && !name.isEmpty()) {
					app.putNextEntry(new JarEntry(name));
					try (InputStream content = this.file.getInputStream(entry)) {
						content.transferTo(app);
					}
					app.closeEntry();
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	private Manifest manifest(List<String> libraries) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.putAll(this.file.getManifest().getMainAttributes());
		attributes.put(Attributes.Name.MAIN_CLASS, mainClass());
		attributes.put(Attributes.Name.CLASS_PATH,
				String.join(" ", libraries.stream().map((library) -> "lib/" + library).toList()));
		return manifest;
	}

	/**
	 * In the order in which the build put them on the class path.
	 */
	private List<String> libraries() throws IOException {
		List<String> libraries = new ArrayList<>();
		try (InputStream index = this.file.getInputStream(this.file.getJarEntry(INDEX))) {
			new String(index.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replaceFirst("^- \"" + LIBRARIES + "(.*)\"$", "$1"))
				.filter((line) -> !line.isBlank())
				.forEach(libraries::add);
		}
		return libraries;
	}

	private static @Nullable String nameInApp(String name) {
		if (name.startsWith(CLASSES)) {
			return name.substring(CLASSES.length());
		}
		boolean ours = name.startsWith("META-INF/") && !name.equals("META-INF/") && !name.equals(JarFile.MANIFEST_NAME);
		return ours ? name : null;
	}

}
