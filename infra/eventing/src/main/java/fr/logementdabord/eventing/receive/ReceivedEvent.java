package fr.logementdabord.eventing.receive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public event (CloudEvents 1.0 with our extensions).
 *
 * @param id {@code <stream>/<version>}: the same event always has the same id
 * @param source the owning service, {@code /referral-service}
 * @param type reverse-DNS type with its version
 * @param stream the stream it belongs to, also the key on the topic
 * @param version its place in the owner's stream; has holes where events stayed inside
 * @param sequence its place among the public events of the stream, from 1, contiguous
 * @param caseId the case concerned
 * @param correlationId the request that began the chain
 * @param causationId the event that caused it
 * @param time when it was recorded
 * @param data JSON in UTF-8
 */
public record ReceivedEvent(String id, String source, String type, String stream, long version, long sequence,
		@Nullable String caseId, String correlationId, @Nullable String causationId, Instant time, byte[] data) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * The data as the reader's own reduced copy; fields it does not know are ignored.
	 * @throws CannotHandle when the data does not fit
	 */
	public <T> T as(Class<T> copy) {
		try {
			return JSON.readValue(this.data, copy);
		}
		catch (JacksonException ex) {
			throw new CannotHandle("the data of " + this.type + " is not a " + copy.getSimpleName());
		}
	}

}
