package fr.logementdabord.eventing.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that follow from what caused them, so that the same request or event repeated names
 * the same thing.
 */
public final class Ids {

	private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	private Ids() {
	}

	/**
	 * A prefix and 12 Crockford base 32 characters (60 bits) of the SHA-256 of the parts.
	 */
	public static String derived(String prefix, String... parts) {
		byte[] hash = sha256(String.join("\u0000", parts));
		StringBuilder id = new StringBuilder(prefix);
		long bits = 0;
		for (int i = 0; i < Long.BYTES; i++) {
			bits = (bits << 8) | (hash[i] & 0xFF);
		}
		for (int i = 0; i < LENGTH; i++) {
			id.append(CROCKFORD.charAt((int) (bits & 31)));
			bits >>>= 5;
		}
		return id.toString();
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
