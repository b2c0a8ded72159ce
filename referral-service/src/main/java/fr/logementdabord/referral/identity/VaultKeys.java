package fr.logementdabord.referral.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the vault, from a file outside the database: one base64 AES-256 key per
 * line. The first one encrypts; all of them decrypt, so that a new key is put on top and
 * the old one removed once nothing is written with it any more. A key's id is the
 * beginning of its fingerprint: it stands beside each value and tells nothing of the key.
 */
public final class VaultKeys {

	private static final int KEY_BYTES = 32;

	private static final int ID_BYTES = 4;

	private final String current;

	private final Map<String, SecretKey> keys;

	private VaultKeys(String current, Map<String, SecretKey> keys) {
		this.current = current;
		this.keys = Map.copyOf(keys);
	}

	/**
	 * Reads the key file.
	 * @throws VaultIsLocked when the file does not hold a good key
	 */
	public static VaultKeys readFrom(String file) {
		if (file.isBlank()) {
			throw new VaultIsLocked("IDENTITY_VAULT_KEY_FILE names no file: it must hold a base64 AES-256 key");
		}
		List<String> lines;
		try {
			lines = Files.readAllLines(Path.of(file)).stream().map(String::strip).filter((l) -> !l.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new VaultIsLocked("the file named by IDENTITY_VAULT_KEY_FILE cannot be read");
		}
		if (lines.isEmpty()) {
			throw new VaultIsLocked("the file named by IDENTITY_VAULT_KEY_FILE is empty");
		}
		Map<String, SecretKey> keys = new LinkedHashMap<>();
		for (String line : lines) {
			byte[] key = decoded(line);
			keys.put(idOf(key), new SecretKeySpec(key, "AES"));
		}
		return new VaultKeys(keys.keySet().iterator().next(), keys);
	}

	/** Id of the key that encrypts. */
	String currentId() {
		return this.current;
	}

	/** Every key of the file. */
	Collection<SecretKey> all() {
		return this.keys.values();
	}

	SecretKey key(String id) {
		SecretKey key = this.keys.get(id);
		if (key == null) {
			throw new VaultIsLocked("a value was written with the key " + id + ", which the key file does not hold");
		}
		return key;
	}

	private static byte[] decoded(String line) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(line);
		}
		catch (IllegalArgumentException ex) {
			throw new VaultIsLocked("a key of the key file is not base64");
		}
		if (key.length != KEY_BYTES) {
			throw new VaultIsLocked("a key of the key file has " + key.length + " bytes instead of " + KEY_BYTES);
		}
		for (int i = 1; i < key.length; i++) {
			if (key[i] != key[0]) {
				return key;
			}
		}
		throw new VaultIsLocked("a key of the key file is one byte repeated: it was not drawn at random");
	}

	private static String idOf(byte[] key) {
		try {
			byte[] fingerprint = MessageDigest.getInstance("SHA-256").digest(key);
			return HexFormat.of().formatHex(fingerprint, 0, ID_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
