package fr.logementdabord.eventing.restore;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.logementdabord.eventing.relay.BrokerConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic that a service owns, as its broker has it now. Read outside any group.
 */
final class OwnTopic implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 10_000;

	private static final Duration POLL = Duration.ofMillis(200);

	private final Consumer<String, byte[]> consumer;

	private final String id;

	private final Map<TopicPartition, Long> ends;

	/**
	 * Looks at a topic.
	 * @throws TimeoutException when the broker does not answer
	 */
	OwnTopic(BrokerConnection broker, String name) throws InterruptedException, TimeoutException {
		this.id = idOf(broker, name);
		this.consumer = new KafkaConsumer<>(
				broker.with(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
						ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
						1000, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS)),
				new StringDeserializer(), new ByteArrayDeserializer());
		try {
			List<TopicPartition> partitions = this.consumer.partitionsFor(name)
				.stream()
				.map((partition) -> new TopicPartition(name, partition.partition()))
				.toList();
			this.consumer.assign(partitions);
			this.ends = this.consumer.endOffsets(partitions);
		}
		catch (RuntimeException ex) {
			this.consumer.close();
			throw ex;
		}
	}

	private static String idOf(BrokerConnection broker, String name) throws InterruptedException, TimeoutException {
		try (Admin admin = Admin.create(broker.with(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
				PATIENCE_MILLIS, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2)))) {
			return admin.describeTopics(List.of(name))
				.allTopicNames()
				.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
				.get(name)
				.topicId()
				.toString();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(name + " cannot be described", ex.getCause());
		}
	}

	/** Another one when the topic was deleted and made anew. */
	String id() {
		return this.id;
	}

	/** Partition to the number of its next record. */
	Map<Integer, Long> ends() {
		Map<Integer, Long> found = new HashMap<>();
		this.ends.forEach((partition, end) -> found.put(partition.partition(), end));
		return found;
	}

	/**
	 * The highest version of each stream in the records from these positions to the end.
	 * @param positions partition to record; a partition without one is read from its
	 * first record
	 */
	Map<String, Long> versionsSince(Map<Integer, Long> positions) {
		this.consumer.beginningOffsets(this.ends.keySet())
			.forEach((partition, beginning) -> this.consumer.seek(partition,
					Math.max(beginning, positions.getOrDefault(partition.partition(), 0L))));
		Map<String, Long> versions = new HashMap<>();
		while (!atEnd()) {
			for (ConsumerRecord<String, byte[]> record : this.consumer.poll(POLL)) {
				String stream = header(record, "ce_streamid");
				String version = header(record, "ce_streamversion");
				if (stream != null && version != null) {
					versions.merge(stream, Long.parseLong(version), Math::max);
				}
			}
		}
		return versions;
	}

	private boolean atEnd() {
		return this.ends.entrySet().stream().allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
	}

	private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header == null) ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
