package fr.logementdabord.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent 1.0 that somebody outside sent, in whichever mode.
 *
 * @param source who says it
 * @param id unique within the source
 * @param type what kind of event it is
 * @param data the JSON text, empty when there is none
 */
public record IncomingEvent(String source, String id, String type, String data) {

	private static final int LONGEST_ATTRIBUTE = 300;

	/**
	 * Binary mode: attributes as headers, data as the body.
	 * @param attribute gives the value of an attribute by its name
	 * @throws NotACloudEvent when a required attribute is missing
	 */
	public static IncomingEvent binary(Function<String, @Nullable String> attribute, byte[] data)
			throws NotACloudEvent {
		return checked(attribute, text(data));
	}

	/**
	 * Structured mode: one JSON object with attributes and data.
	 * @throws NotACloudEvent when it is no such object
	 */
	public static IncomingEvent structured(JsonNode event) throws NotACloudEvent {
		if (!event.isObject()) {
			throw new NotACloudEvent("Un événement CloudEvents est un objet JSON.");
		}
		return checked((name) -> event.path(name).isString() ? event.path(name).asString() : null, data(event));
	}

	/** The same event with other data. */
	public IncomingEvent with(String other) {
		return new IncomingEvent(this.source, this.id, this.type, other);
	}

	private static IncomingEvent checked(Function<String, @Nullable String> attribute, String data)
			throws NotACloudEvent {
		if (!"1.0".equals(attribute.apply("specversion"))) {
			throw new NotACloudEvent("L’attribut specversion doit valoir 1.0.");
		}
		return new IncomingEvent(required(attribute, "source"), required(attribute, "id"), required(attribute, "type"),
				data);
	}

	private static String required(Function<String, @Nullable String> attribute, String name) throws NotACloudEvent {
		String value = attribute.apply(name);
		if (value == null || value.isBlank() || value.length() > LONGEST_ATTRIBUTE) {
			throw new NotACloudEvent("L’attribut " + name + " doit compter de 1 à 300 caractères.");
		}
		if (value.chars().anyMatch(Character::isISOControl)) {
			throw new NotACloudEvent("L’attribut " + name + " contient des caractères invisibles à retirer.");
		}
		return value;
	}

	private static String data(JsonNode event) throws NotACloudEvent {
		if (event.has("data_base64")) {
			try {
				return text(Base64.getDecoder().decode(event.path("data_base64").asString("")));
			}
			catch (IllegalArgumentException ex) {
				throw new NotACloudEvent("Le champ data_base64 n’est pas du base64.");
			}
		}
		return event.has("data") ? event.get("data").toString() : "";
	}

	private static String text(byte[] data) throws NotACloudEvent {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new NotACloudEvent("Les données ne sont pas du texte en UTF-8.");
		}
	}

	/** An event never ends up in a log by accident. */
	@Override
	public String toString() {
		return "IncomingEvent[" + this.type + "]";
	}

}
