package fr.logementdabord.inbox;

/**
 * What was sent cannot be read as a CloudEvent; the message is a French sentence that
 * repeats nothing of it.
 */
public final class NotACloudEvent extends Exception {

	NotACloudEvent(String message) {
		super(message);
	}

}
