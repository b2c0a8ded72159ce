package fr.logementdabord.inbox;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that somebody outside wrote: within limits, and only when it can be
 * understood in one way.
 */
public final class IncomingJson {

	private static final int DEEPEST = 20;

	private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(300).maxNumberLength(30).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

	private IncomingJson() {
	}

	/**
	 * Reads a document.
	 * @throws NotACloudEvent when it is no JSON, or too deep, or says a key twice
	 */
	public static JsonNode read(byte[] body) throws NotACloudEvent {
		try {
			return JSON.readTree(body);
		}
		catch (StreamConstraintsException ex) {
			throw new NotACloudEvent(
					"Le JSON dépasse les limites : %d niveaux d’imbrication, des clés de 300 caractères et des nombres de 30 chiffres au plus."
						.formatted(DEEPEST));
		}
		catch (JacksonException ex) {
			boolean twice = String.valueOf(ex.getOriginalMessage()).startsWith("Duplicate");
			throw new NotACloudEvent(twice ? "Une même clé figure deux fois dans un objet JSON."
					: "Le contenu n’est pas du JSON lisible.");
		}
	}

	/** The data of an event, when it is one JSON object. */
	public static Optional<JsonNode> object(IncomingEvent event) {
		try {
			return Optional.of(JSON.readTree(event.data())).filter(JsonNode::isObject);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
