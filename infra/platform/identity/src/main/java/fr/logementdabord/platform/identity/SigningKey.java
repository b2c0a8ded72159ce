package fr.logementdabord.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The key that signs tokens. Kept in a file only its owner may read, so that tokens given
 * before a restart are still believed after it.
 */
final class SigningKey {

	private static final String FILE = "signing-key.json";

	private static final int BITS = 2048;

	private SigningKey() {
	}

	static RSAKey in(Path directory) {
		Path file = directory.resolve(FILE);
		try {
			if (!Files.exists(file)) {
				create(directory, file);
			}
			return RSAKey.parse(Files.readString(file));
		}
		catch (ParseException unreadable) {
			// the exception's message may quote the key
			throw new IllegalStateException("not a signing key: " + file);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Written beside and moved, so that a crash leaves a whole key or none. */
	private static void create(Path directory, Path file) throws IOException {
		Files.createDirectories(directory);
		Path draft = Files.createTempFile(directory, "signing-key", ".part", ownerOnly(directory));
		try {
			Files.writeString(draft, generate().toJSONString());
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileAlreadyExistsException madeMeanwhile) {
			Files.deleteIfExists(draft);
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path directory) {
		boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static RSAKey generate() {
		try {
			return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString())
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.generate();
		}
		catch (JOSEException failed) {
			throw new IllegalStateException(failed);
		}
	}

}
