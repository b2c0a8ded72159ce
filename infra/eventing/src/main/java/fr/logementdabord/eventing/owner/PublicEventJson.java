package fr.logementdabord.eventing.owner;

import java.util.Map;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * A public event between two services over HTTP: the same headers as on the topic.
 *
 * @param headers the CloudEvents headers
 * @param data the data, base 64
 */
record PublicEventJson(Map<String, String> headers, byte[] data) {

	static PublicEventJson of(ReceivedEvent event) {
		return new PublicEventJson(CloudEventHeaders.write(event), event.data());
	}

	ReceivedEvent toEvent() {
		return CloudEventHeaders.read(this.headers::get, this.data);
	}

}
