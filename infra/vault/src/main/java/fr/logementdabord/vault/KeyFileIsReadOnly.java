package fr.logementdabord.vault;

import java.io.IOException;

/**
 * The key file cannot be written by the service: whoever keeps it writes it by hand.
 */
public class KeyFileIsReadOnly extends RuntimeException {

	private static final long serialVersionUID = 1L;

	KeyFileIsReadOnly(IOException cause) {
		super("the key file cannot be written", cause);
	}

}
