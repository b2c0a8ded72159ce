package fr.logementdabord.operations.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The topics that services own, in the hands of an operator while no service runs.
 */
final class OwnedTopics implements AutoCloseable {

	private final Properties operator;

	private final Admin admin;

	OwnedTopics(Properties operator) {
		this.operator = operator;
		this.admin = Admin.create(operator);
	}

	/**
	 * An event as the log tells it, without its data.
	 *
	 * @param time when it was recorded, as text
	 */
	record Told(String topic, String stream, long version, String type, @Nullable String caseId, String time) {
	}

	/**
	 * Shows every event of those of these topics that exist.
	 */
	void forEach(Collection<String> topics, Consumer<Told> reader) throws ExecutionException, InterruptedException {
		Set<String> existing = existing(topics);
		Map<String, Object> settings = new HashMap<>();
		this.operator.forEach((name, value) -> settings.put(name.toString(), value));
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = existing.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.beginningOffsets(partitions).forEach(consumer::seek);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
					String version = header(record, "streamversion");
					if (version != null) {
						reader.accept(new Told(record.topic(), String.valueOf(header(record, "streamid")),
								Long.parseLong(version), String.valueOf(header(record, "type")),
								header(record, "caseid"), String.valueOf(header(record, "time"))));
					}
				}
			}
		}
	}

	/**
	 * Deletes topics with their dead letters, and the groups of services, so that
	 * everything is read from its beginning.
	 * @param services whose groups go
	 * @return what was deleted
	 */
	List<String> forget(Collection<String> topics, Collection<String> services)
			throws ExecutionException, InterruptedException {
		List<String> names = new ArrayList<>(topics);
		topics.forEach((topic) -> names.add(topic + ".dlt"));
		Set<String> existing = existing(names);
		List<String> groups = this.admin.listGroups()
			.all()
			.get()
			.stream()
			.map(GroupListing::groupId)
			.filter((group) -> services.stream().anyMatch((service) -> group.startsWith(service + ".")))
			.toList();
		this.admin.deleteConsumerGroups(groups).all().get();
		this.admin.deleteTopics(existing).all().get();
		while (!existing(existing).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		List<String> done = new ArrayList<>();
		existing.forEach((topic) -> done.add("topic deleted: " + topic));
		groups.stream().sorted().forEach((group) -> done.add("group deleted: " + group));
		return done;
	}

	private Set<String> existing(Collection<String> topics) throws ExecutionException, InterruptedException {
		Set<String> names = new TreeSet<>(this.admin.listTopics().names().get());
		names.retainAll(topics);
		return names;
	}

	private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader("ce_" + name);
		return (header == null) ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
