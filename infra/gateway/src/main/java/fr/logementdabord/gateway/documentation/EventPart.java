package fr.logementdabord.gateway.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The channels and events of one service, read from its AsyncAPI document and the schemas
 * beside it.
 */
record EventPart(List<Channel> channels, List<Event> events) {

	private static final String SCHEMA = ".schema.json";

	static EventPart of(String context, JsonNode document, JsonMapper json) {
		List<Channel> channels = new ArrayList<>();
		document.path("channels")
			.properties()
			.forEach((channel) -> channels.add(Channel.of(channel.getKey(), channel.getValue(), document)));
		List<Event> events = new ArrayList<>();
		document.path("components")
			.path("messages")
			.properties()
			.stream()
			.map(Map.Entry::getValue)
			.forEach((message) -> events.add(Event.of(context, message, json)));
		return new EventPart(channels, events);
	}

	/**
	 * A topic, or the address of a receiver.
	 */
	record Channel(String address, String description, boolean written, boolean read) {

		static Channel of(String name, JsonNode channel, JsonNode document) {
			boolean written = false;
			boolean read = false;
			for (JsonNode operation : document.path("operations")) {
				if (operation.path("channel").path("$ref").asString("").equals("#/channels/" + name)) {
					written |= "send".equals(operation.path("action").asString());
					read |= "receive".equals(operation.path("action").asString());
				}
			}
			return new Channel(channel.path("address").asString(""), channel.path("description").asString(""), written,
					read);
		}

	}

	/**
	 * An event with the fields of its data.
	 *
	 * @param type the CloudEvents type
	 * @param schema address of its schema
	 * @param examples address of its examples, without their last word
	 */
	record Event(String type, String summary, String schema, String examples, List<FieldRow> fields) {

		static Event of(String context, JsonNode message, JsonMapper json) {
			String payload = message.path("payload").path("$ref").asString();
			String file = payload.startsWith("../") ? payload.substring(3)
					: context + "/" + payload.replaceFirst("^\\./", "");
			String example = file.substring(0, file.length() - SCHEMA.length()).replace("/", "/examples/");
			return new Event(message.path("name").asString(), message.path("summary").asString(""),
					ContractFiles.PATH + file, ContractFiles.PATH + example,
					FieldRow.of(json.readTree(ContractFiles.read(file))));
		}

	}

}
