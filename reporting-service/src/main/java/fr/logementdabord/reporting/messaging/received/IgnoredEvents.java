package fr.logementdabord.reporting.messaging.received;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Counts the events that are on no list, so that "nothing happened" and "nobody listens"
 * can be told apart.
 */
public final class IgnoredEvents {

	/** Name of the counter; its tag is the context that said the event. */
	public static final String COUNTER = "reporting.events.ignored";

	private final Set<String> read;

	private final MeterRegistry meters;

	public IgnoredEvents(Set<String> read, MeterRegistry meters) {
		this.read = Set.copyOf(read);
		this.meters = meters;
	}

	/**
	 * Counts, then hands the batch over unchanged.
	 */
	public Consumer<Message<List<byte[]>>> countThen(Consumer<Message<List<byte[]>>> next) {
		return (message) -> {
			next.accept(message);
			count(message);
		};
	}

	private void count(Message<List<byte[]>> message) {
		List<?> headers = message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class);
		if (headers == null) {
			return;
		}
		for (Object header : headers) {
			String type = (header instanceof Map<?, ?> map) ? type(map.get("ce_type")) : "";
			if (!this.read.contains(type)) {
				this.meters.counter(COUNTER, "context", context(type)).increment();
			}
		}
	}

	private static String type(@Nullable Object value) {
		return (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
	}

	// The context and not the whole type: whoever can write to a topic must not be able
	// to
	// make counters without end.
	private static String context(String type) {
		for (String context : List.of("referral", "measure", "housing")) {
			if (type.startsWith("fr.logementdabord." + context + ".")) {
				return context;
			}
		}
		return "unknown";
	}

}
