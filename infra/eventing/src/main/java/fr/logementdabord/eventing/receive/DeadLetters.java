package fr.logementdabord.eventing.receive;

import java.util.Map;

/**
 * Keeps what cannot be handled, with the reason.
 */
@FunctionalInterface
public interface DeadLetters {

	/**
	 * Sends a message to the topic's dead letters and returns once the broker has it.
	 * @throws RuntimeException when it has not: the message must come again
	 */
	void keep(String topic, String group, Map<String, String> headers, byte[] data, String reason);

}
