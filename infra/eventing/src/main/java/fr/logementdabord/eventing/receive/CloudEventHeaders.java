package fr.logementdabord.eventing.receive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary content mode: attributes as headers
 * {@code ce_*}, data as the value.
 */
public final class CloudEventHeaders {

	private static final String PREFIX = "ce_";

	/** Names the case that an event is about. */
	static final String CASE = PREFIX + "caseid";

	private CloudEventHeaders() {
	}

	/**
	 * The headers of an event.
	 */
	public static Map<String, String> write(ReceivedEvent event) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(PREFIX + "specversion", "1.0");
		headers.put(PREFIX + "id", event.id());
		headers.put(PREFIX + "source", event.source());
		headers.put(PREFIX + "type", event.type());
		headers.put(PREFIX + "subject", event.stream());
		headers.put(PREFIX + "time", DateTimeFormatter.ISO_INSTANT.format(event.time()));
		headers.put(PREFIX + "streamid", event.stream());
		headers.put(PREFIX + "streamversion", Long.toString(event.version()));
		headers.put(PREFIX + "sequence", Long.toString(event.sequence()));
		headers.put(PREFIX + "correlationid", event.correlationId());
		if (event.caseId() != null) {
			headers.put(CASE, event.caseId());
		}
		if (event.causationId() != null) {
			headers.put(PREFIX + "causationid", event.causationId());
		}
		headers.put("content-type", "application/json");
		return headers;
	}

	/**
	 * The event behind headers and value.
	 * @throws CannotHandle when a required attribute is missing or malformed
	 */
	public static ReceivedEvent read(Function<String, @Nullable String> headers, byte[] data) {
		if (!"1.0".equals(required(headers, "specversion"))) {
			throw new CannotHandle("the CloudEvents version is not 1.0");
		}
		return new ReceivedEvent(required(headers, "id"), required(headers, "source"), required(headers, "type"),
				required(headers, "streamid"), number(headers, "streamversion"), number(headers, "sequence"),
				headers.apply(CASE), required(headers, "correlationid"), headers.apply(PREFIX + "causationid"),
				time(headers), data);
	}

	private static String required(Function<String, @Nullable String> headers, String name) {
		String value = headers.apply(PREFIX + name);
		if (value == null || value.isBlank()) {
			throw new CannotHandle("the attribute " + name + " is missing");
		}
		return value;
	}

	private static long number(Function<String, @Nullable String> headers, String name) {
		try {
			long value = Long.parseLong(required(headers, name));
			if (value >= 1) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			throw new CannotHandle("the attribute " + name + " is not a number");
		}
		throw new CannotHandle("the attribute " + name + " is less than 1");
	}

	private static Instant time(Function<String, @Nullable String> headers) {
		try {
			return Instant.parse(required(headers, "time"));
		}
		catch (DateTimeException ex) {
			throw new CannotHandle("the attribute time is not an instant");
		}
	}

}
