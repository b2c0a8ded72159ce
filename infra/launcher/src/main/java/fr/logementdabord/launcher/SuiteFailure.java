package fr.logementdabord.launcher;

/**
 * The suite cannot start or go on; the message is written for the person at the terminal
 * and says what to do where we know it.
 */
public class SuiteFailure extends RuntimeException {

	public SuiteFailure(String message) {
		super(message);
	}

	public SuiteFailure(String message, Throwable cause) {
		super(message, cause);
	}

}
