package fr.logementdabord.journeys;

import java.net.http.HttpResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back for a request.
 *
 * @param question who asked for what, for messages
 * @param status the HTTP status
 * @param contentType the media type, empty if none was given
 * @param body the body as it came
 */
public record Answer(String question, int status, String contentType, String body) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int QUOTED = 600;

	static Answer of(String question, HttpResponse<String> response) {
		return new Answer(question, response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				response.body());
	}

	/**
	 * This answer, if it is a success.
	 */
	public Answer ok() {
		if (this.status / 100 != 2) {
			throw new JourneyFailure("%s was answered %d: %s".formatted(this.question, this.status, quoted()));
		}
		return this;
	}

	public JsonNode json() {
		try {
			return JSON.readTree(this.body);
		}
		catch (JacksonException ex) {
			throw new JourneyFailure(
					"%s was answered %d, but not in JSON: %s".formatted(this.question, this.status, quoted()), ex);
		}
	}

	/**
	 * A field that must be there.
	 */
	public String text(String field) {
		JsonNode value = json().path(field);
		if (value.isMissingNode() || value.isNull()) {
			throw new JourneyFailure("%s was answered without %s: %s".formatted(this.question, field, quoted()));
		}
		return value.asString();
	}

	private String quoted() {
		return (this.body.length() > QUOTED) ? this.body.substring(0, QUOTED) + "…" : this.body;
	}

}
