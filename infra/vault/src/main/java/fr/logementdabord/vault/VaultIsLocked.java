package fr.logementdabord.vault;

/**
 * The vault cannot be opened: no key, a wrong key, or a value that was changed. The
 * message names ids, never values.
 */
public class VaultIsLocked extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public VaultIsLocked(String message) {
		super(message);
	}

	public VaultIsLocked(String message, Throwable cause) {
		super(message, cause);
	}

}
