package fr.logementdabord.referral.identity;

/**
 * The vault cannot be opened: no key, a wrong key, or a value that was changed. The
 * message names ids, never values.
 */
public class VaultIsLocked extends RuntimeException {

	public VaultIsLocked(String message) {
		super(message);
	}

	public VaultIsLocked(String message, Throwable cause) {
		super(message, cause);
	}

}
