package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What the JVM keeps of a program's classes between two starts, which makes the later
 * ones faster. The JVM writes it at its end under another name, and it gets its own name
 * only when the program ended in good order: the JVM would start slowly for ever beside
 * an archive that a kill left half-written (ADR 0039).
 */
final class ClassArchive {

	private static final String UNFINISHED = ".unfinished-";

	/** Longer than any stop: what is older was left by a launcher that died. */
	private static final Duration ABANDONED = Duration.ofHours(1);

	private final Path file;

	private final Path unfinished;

	private ClassArchive(Path file, Path unfinished) {
		this.file = file;
		this.unfinished = unfinished;
	}

	/**
	 * The archive of one launch of a program.
	 * @param folder of the unpacked program, one per content
	 * @param flags of the JVM: an archive serves only the JVM and the flags it was made
	 * with
	 */
	static ClassArchive of(Path folder, List<String> flags) {
		CRC32 made = new CRC32();
		made.update((System.getProperty("java.home") + System.getProperty("java.vm.version") + flags)
			.getBytes(StandardCharsets.UTF_8));
		String name = "classes-%08x.jsa".formatted(made.getValue());
		return new ClassArchive(folder.resolve(name),
				folder.resolve(name + UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime()));
	}

	/** Whether an earlier run left one. */
	boolean isPrepared() {
		return Files.exists(this.file);
	}

	/**
	 * What the JVM is told: to use the archive, or to write one at its end.
	 */
	List<String> arguments() {
		return List.of(
				isPrepared() ? "-XX:SharedArchiveFile=" + this.file : "-XX:ArchiveClassesAtExit=" + this.unfinished,
				// classes that cannot be kept are left out, not complained about
				"-Xlog:cds*=error");
	}

	/**
	 * Takes over what the JVM wrote, after the end of the program.
	 * @param inGoodOrder whether it ended by itself or by a termination signal
	 */
	void settle(boolean inGoodOrder) {
		try {
			if (inGoodOrder && Files.exists(this.unfinished)) {
				Files.move(this.unfinished, this.file, StandardCopyOption.ATOMIC_MOVE);
			}
			Files.deleteIfExists(this.unfinished);
			removeAbandoned();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep " + this.file, ex);
		}
	}

	private void removeAbandoned() throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.file.getParent(), "*" + UNFINISHED + "*")) {
			for (Path entry : entries) {
				if (Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
					Files.deleteIfExists(entry);
				}
			}
		}
	}

	Path file() {
		return this.file;
	}

	Path unfinished() {
		return this.unfinished;
	}

}
