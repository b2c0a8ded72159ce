package fr.logementdabord.eventing.receive;

import java.util.Map;

/**
 * A record as it came from a topic.
 *
 * @param topic where it came from
 * @param headers its headers as text
 * @param data its value
 */
public record Arrived(String topic, Map<String, String> headers, byte[] data) {

	public Arrived {
		headers = Map.copyOf(headers);
	}

}
