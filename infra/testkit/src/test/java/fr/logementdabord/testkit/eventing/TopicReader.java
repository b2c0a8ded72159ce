package fr.logementdabord.testkit.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a topic so far, in order within a partition.
 */
final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<ReceivedEvent> read = new ArrayList<>();

	TopicReader(String kafka, String topic) {
		Properties settings = new Properties();
		settings.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.GROUP_ID_CONFIG,
				UUID.randomUUID().toString(), ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
				ConsumerConfig.METADATA_MAX_AGE_CONFIG, "1000"));
		this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
		this.consumer.subscribe(List.of(topic));
	}

	List<ReceivedEvent> soFar() {
		for (ConsumerRecord<String, byte[]> message : this.consumer.poll(Duration.ofMillis(200))) {
			this.read.add(CloudEventHeaders.read((name) -> text(message.headers().lastHeader(name)), message.value()));
		}
		return List.copyOf(this.read);
	}

	List<ReceivedEvent> of(String stream) {
		return soFar().stream().filter((event) -> event.stream().equals(stream)).toList();
	}

	private static @Nullable String text(@Nullable Header header) {
		return (header == null) ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
