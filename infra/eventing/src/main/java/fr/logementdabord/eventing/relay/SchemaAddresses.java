package fr.logementdabord.eventing.relay;

import java.net.URI;

/**
 * Where the JSON Schema of an event's data is served: the CloudEvents attribute
 * {@code dataschema}. It is told as the event is sent, not frozen with it, because the
 * suite may move to another address.
 *
 * @param base address of the contracts, with a final slash
 */
public record SchemaAddresses(String base) {

	/**
	 * The address of a type's schema.
	 * @param type {@code fr.logementdabord.<context>.<name>.v<n>}
	 */
	public URI of(String type) {
		String[] parts = type.split("\\.");
		return URI.create(this.base + parts[2] + "/" + parts[3] + "." + parts[4] + ".schema.json");
	}

}
