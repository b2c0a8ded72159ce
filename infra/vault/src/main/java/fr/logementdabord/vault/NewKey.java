package fr.logementdabord.vault;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key drawn at random, not yet in use.
 *
 * @param line as it will stand in the key file
 */
record NewKey(String line) {

	private static final int BYTES = 32;

	static NewKey draw() {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		return new NewKey(Base64.getEncoder().encodeToString(key));
	}

	String id() {
		return Keys.idOf(this.line);
	}

	/** A key never ends up in a log by accident. */
	@Override
	public String toString() {
		return "NewKey[" + id() + "]";
	}

}
