package fr.logementdabord.bench.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.bench.life.LifeView;
import fr.logementdabord.bench.machine.JavaProcess;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * Gathers what a contestant has done: its topic and its read model.
 */
public final class Evidence {

	private static final long STILL = TimeUnit.SECONDS.toNanos(20);

	private Evidence() {
	}

	/**
	 * Waits until the read model shows what was accepted, or does not move any more.
	 * @return what is wrong, if anything is
	 */
	public static Optional<String> judge(Map<String, Integer> accepted, String kafka, String topic,
			MongoCollection<Document> views) {
		long wanted = accepted.entrySet()
			.stream()
			.mapToLong((life) -> LifeView.expected(life.getKey(), life.getValue()).events())
			.sum();
		Map<String, LifeView> seen = read(views);
		long shown = sum(seen);
		long moved = System.nanoTime();
		while (shown < wanted && System.nanoTime() - moved < STILL) {
			JavaProcess.pause(250);
			seen = read(views);
			if (sum(seen) != shown) {
				shown = sum(seen);
				moved = System.nanoTime();
			}
		}
		Gate gate = new Gate(accepted);
		readTopic(kafka, topic, gate);
		return gate.verdict(seen);
	}

	private static long sum(Map<String, LifeView> views) {
		return views.values().stream().mapToLong(LifeView::events).sum();
	}

	private static Map<String, LifeView> read(MongoCollection<Document> views) {
		Map<String, LifeView> all = new HashMap<>();
		for (Document view : views.find()) {
			String id = view.getString("_id");
			all.put(id, new LifeView(id, view.getLong("events"), view.getLong("number"), view.getLong("trace"), ""));
		}
		return all;
	}

	private static void readTopic(String kafka, String topic, Gate gate) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
				ConsumerConfig.GROUP_ID_CONFIG, "evidence-" + UUID.randomUUID(),
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
					gate.sent(LifeTold.of(message.value()));
				}
			}
		}
	}

}
