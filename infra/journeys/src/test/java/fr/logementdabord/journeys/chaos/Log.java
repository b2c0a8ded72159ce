package fr.logementdabord.journeys.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The topics, from their beginning to where they end now.
 */
final class Log {

	private final String broker;

	private Log(String broker) {
		this.broker = broker;
	}

	static Log of(Suite suite) {
		return new Log("localhost:" + suite.port(Program.BROKER));
	}

	/**
	 * The records of a topic: within a partition in their order.
	 */
	List<Record> records(String topic) {
		List<Record> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.broker),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofSeconds(1)).forEach((record) -> found.add(new Record(record)));
			}
		}
		return found;
	}

	/**
	 * A record.
	 */
	record Record(ConsumerRecord<String, byte[]> message) {

		/** The CloudEvents id; absent for what is no event. */
		@Nullable String id() {
			return header("ce_id");
		}

		@Nullable String header(String name) {
			Header found = this.message.headers().lastHeader(name);
			return (found != null) ? new String(found.value(), StandardCharsets.UTF_8) : null;
		}

		String text() {
			return new String(this.message.value(), StandardCharsets.UTF_8);
		}

		/** The same record, to be said once more. */
		ProducerRecord<String, byte[]> again() {
			return new ProducerRecord<>(this.message.topic(), null, this.message.key(), this.message.value(),
					this.message.headers());
		}

	}

}
