package fr.logementdabord.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Reads an inbox topic: CloudEvents in binary or structured mode. What cannot be read is
 * kept as a refused entry; a failure of ours lets the batch come again.
 */
public final class InboxMessages implements Consumer<Message<List<byte[]>>> {

	private static final String STRUCTURED = "application/cloudevents+json";

	private final Inbox inbox;

	public InboxMessages(Inbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public void accept(Message<List<byte[]>> batch) {
		List<?> payloads = batch.getPayload();
		for (int i = 0; i < payloads.size(); i++) {
			byte[] data = payloads.get(i) instanceof byte[] bytes ? bytes : new byte[0];
			one(headers(batch, i), data, place(batch, i));
		}
	}

	private void one(Function<String, @Nullable String> headers, byte[] data, String place) {
		try {
			this.inbox.overKafka(read(headers, data));
		}
		catch (NotACloudEvent ex) {
			this.inbox.unreadable(place, headers.apply("ce_source"), String.valueOf(ex.getMessage()),
					new String(data, StandardCharsets.UTF_8));
		}
	}

	private static IncomingEvent read(Function<String, @Nullable String> headers, byte[] data) throws NotACloudEvent {
		String contentType = headers.apply("content-type");
		return contentType != null && contentType.startsWith(STRUCTURED)
				? IncomingEvent.structured(IncomingJson.read(data))
				: IncomingEvent.binary((name) -> headers.apply("ce_" + name), data);
	}

	private static Function<String, @Nullable String> headers(Message<?> batch, int index) {
		List<?> all = batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class);
		Map<?, ?> headers = all == null ? Map.of() : (Map<?, ?>) all.get(index);
		return (name) -> text(headers.get(name));
	}

	private static String place(Message<?> batch, int index) {
		return at(batch, KafkaHeaders.RECEIVED_TOPIC, index) + "-" + at(batch, KafkaHeaders.RECEIVED_PARTITION, index)
				+ "-" + at(batch, KafkaHeaders.OFFSET, index);
	}

	private static String at(Message<?> batch, String header, int index) {
		List<?> values = batch.getHeaders().get(header, List.class);
		return values == null ? "" : String.valueOf(values.get(index));
	}

	private static @Nullable String text(@Nullable Object value) {
		return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8)
				: value instanceof String said ? said : null;
	}

}
