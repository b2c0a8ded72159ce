package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The secrets of one suite: made at its first start, readable by their owner only, and
 * never on a command line.
 */
final class Secrets {

	private static final int KEY_BYTES = 32;

	private final Path directory;

	private Secrets(Path directory) {
		this.directory = directory;
	}

	/**
	 * Makes what is missing. A client's secret may be made anew at any time; the key of
	 * the webhooks too, receivers then need their new secrets. The keys of the vault and
	 * of the notes may not once there is data, because neither could be read any more.
	 */
	static Secrets in(Path directory, boolean dataExists) {
		Secrets secrets = new Secrets(directory);
		if (dataExists) {
			refuseWithout(secrets.vaultKeyFile(), "the identities");
			refuseWithout(secrets.notesKeyFile(), "the support notes");
		}
		try {
			Files.createDirectories(directory);
			ownerOnly(directory, "rwx------");
			for (Path key : new Path[] { secrets.vaultKeyFile(), secrets.notesKeyFile(), secrets.webhooksKeyFile() }) {
				if (!isKey(key)) {
					write(key);
				}
			}
			for (String client : new String[] { "gateway-client", "services-client" }) {
				Path file = secrets.directory.resolve(client + ".secret");
				if (!isKey(file)) {
					write(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write secrets in " + directory, ex);
		}
		return secrets;
	}

	private static void refuseWithout(Path key, String what) {
		if (!isKey(key)) {
			throw new SuiteFailure("""
					There is data, but the key that encrypts %s is %s: %s
					Put the file back from your backup, or forget the data with `./run --fresh`. Nothing was started."""
				.formatted(what, Files.exists(key) ? "damaged" : "missing", key));
		}
	}

	Path notesKeyFile() {
		return this.directory.resolve("support-notes.key");
	}

	Path webhooksKeyFile() {
		return this.directory.resolve("webhooks.key");
	}

	Path vaultKeyFile() {
		return this.directory.resolve("identity-vault.key");
	}

	String client(String client) {
		try {
			return Files.readString(this.directory.resolve(client + "-client.secret")).trim();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A vault's file holds several keys once one was changed, the current one first. */
	private static boolean isKey(Path file) {
		try {
			List<String> keys = Files.exists(file) ? Files.readString(file).lines().map(String::strip).toList()
					: List.of();
			return !keys.isEmpty()
					&& keys.stream().allMatch((key) -> Base64.getDecoder().decode(key).length == KEY_BYTES);
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Written beside and moved into place: never half a key.
	 */
	private static void write(Path file) throws IOException {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Path draft = file.resolveSibling(file.getFileName() + ".draft");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		ownerOnly(draft, "rw-------");
		Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void ownerOnly(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
