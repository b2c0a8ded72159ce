package fr.logementdabord.journeys;

/**
 * Something is not as it should be; says who did what and what came back.
 */
public class JourneyFailure extends RuntimeException {

	public JourneyFailure(String message) {
		super(message);
	}

	public JourneyFailure(String message, Throwable cause) {
		super(message, cause);
	}

}
