package fr.logementdabord.bench.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * The limit of a rebuild: poll, read the JSON, hang it on its case, write the touched
 * cases with one bulk write. No marks, no check of duplicates or holes, no meaning; and
 * the cases are kept in memory, so nothing is read back.
 */
final class BareFold {

	private final String kafka;

	private final MongoCollection<Document> documents;

	BareFold(String kafka, MongoCollection<Document> documents) {
		this.kafka = kafka;
		this.documents = documents;
	}

	/**
	 * Folds topics from their beginning to their end.
	 * @return records per second
	 */
	double fold(List<String> topics) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka,
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = topics.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			Map<String, Document> cases = new HashMap<>();
			long count = 0;
			long begin = System.nanoTime();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				Set<String> touched = new LinkedHashSet<>();
				for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
					touched.add(hang(cases, message.value()));
					count++;
				}
				write(touched.stream().map(cases::get));
			}
			return count / ((System.nanoTime() - begin) / 1e9);
		}
	}

	private static String hang(Map<String, Document> cases, byte[] value) {
		Document step = Document.parse(new String(value, StandardCharsets.UTF_8));
		String caseId = step.getString("caseId");
		Document journey = cases.computeIfAbsent(caseId, (id) -> new Document("_id", id));
		journey.append("step" + journey.size(), step);
		return caseId;
	}

	private void write(Stream<Document> touched) {
		List<WriteModel<Document>> writes = touched
			.<WriteModel<Document>>map((journey) -> new ReplaceOneModel<>(Filters.eq("_id", journey.get("_id")),
					journey, new ReplaceOptions().upsert(true)))
			.toList();
		if (!writes.isEmpty()) {
			this.documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

}
