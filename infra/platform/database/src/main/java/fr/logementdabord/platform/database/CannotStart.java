package fr.logementdabord.platform.database;

/**
 * The database cannot start for a reason that a person can act on; the message is the one
 * line to print.
 */
final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	CannotStart(int exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	CannotStart(int exitCode, String message, Throwable cause) {
		super(message, cause);
		this.exitCode = exitCode;
	}

	int exitCode() {
		return this.exitCode;
	}

}
