package fr.logementdabord.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that a key file held at one moment. A key's id is the beginning of its
 * fingerprint: it stands beside each value and tells nothing of the key.
 *
 * @param ids in the order of the file
 * @param byId each of them
 */
record Keys(List<String> ids, Map<String, SecretKey> byId) {

	private static final int KEY_BYTES = 32;

	private static final int ID_BYTES = 4;

	static Keys readFrom(Path file) {
		Map<String, SecretKey> keys = new LinkedHashMap<>();
		for (String line : lines(file)) {
			byte[] key = decoded(line);
			keys.put(idOf(key), new SecretKeySpec(key, "AES"));
		}
		if (keys.isEmpty()) {
			throw new VaultIsLocked("the key file is empty");
		}
		return new Keys(List.copyOf(keys.keySet()), keys);
	}

	static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new VaultIsLocked("the key file cannot be read");
		}
	}

	static String idOf(String line) {
		return idOf(decoded(line));
	}

	SecretKey key(String id) {
		SecretKey key = this.byId.get(id);
		if (key == null) {
			throw new VaultIsLocked("the key " + id + " was taken out of the key file");
		}
		return key;
	}

	/** Keys never end up in a log by accident. */
	@Override
	public String toString() {
		return "Keys" + this.ids;
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
