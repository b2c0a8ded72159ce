package fr.logementdabord.eventing.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.Arrived;
import fr.logementdabord.eventing.relay.BrokerConnection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their first record, outside any group.
 */
final class WholeLog implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Consumer<String, byte[]> consumer;

	private final Map<TopicPartition, Long> beginnings;

	private Map<TopicPartition, Long> ends;

	WholeLog(BrokerConnection broker, Collection<String> topics) {
		this.consumer = new KafkaConsumer<>(
				broker.with(
						Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
								1000, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false)),
				new StringDeserializer(), new ByteArrayDeserializer());
		try {
			List<TopicPartition> partitions = topics.stream()
				.flatMap((topic) -> this.consumer.partitionsFor(topic).stream())
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			this.consumer.assign(partitions);
			this.beginnings = this.consumer.beginningOffsets(partitions);
			this.beginnings.forEach(this.consumer::seek);
			this.ends = this.consumer.endOffsets(partitions);
		}
		catch (RuntimeException ex) {
			this.consumer.close();
			throw ex;
		}
	}

	/** Measures anew where the log ends. */
	void measureEnd() {
		this.ends = this.consumer.endOffsets(this.consumer.assignment());
	}

	/** Whether everything up to the measured end has been read. */
	boolean atEnd() {
		return this.ends.entrySet().stream().allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
	}

	/** The next records; perhaps none. */
	List<Arrived> next() {
		List<Arrived> batch = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : this.consumer.poll(POLL)) {
			Map<String, String> headers = new HashMap<>();
			for (Header header : record.headers()) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
			batch.add(new Arrived(record.topic(), headers, (record.value() != null) ? record.value() : new byte[0]));
		}
		return batch;
	}

	/** How many records have been read. */
	long read() {
		return this.beginnings.entrySet()
			.stream()
			.mapToLong((beginning) -> this.consumer.position(beginning.getKey()) - beginning.getValue())
			.sum();
	}

	/** How many records there are up to the measured end. */
	long total() {
		return this.ends.entrySet()
			.stream()
			.mapToLong((end) -> end.getValue() - this.beginnings.getOrDefault(end.getKey(), 0L))
			.sum();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
