package fr.logementdabord.bench.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.report.Rows;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What the broker and the database can do when nothing else is asked of them: the bare
 * drivers in this process.
 */
public final class Limits {

	/** The name of the section. */
	public static final String SECTION = "limits";

	/** Who is measured. */
	public static final String BARE = "bare driver";

	/** The round trip through the broker at a low rate. */
	public static final String ROUND_TRIP_P99 = "produce to consume p99, ms";

	private static final int BATCH = 500;

	private static final int KEYS = 2000;

	private static final int BYTES = 600;

	private static final int PACED_PER_SECOND = 200;

	private final Platform platform;

	private final Rows rows;

	private final int seconds;

	private final int round;

	private Limits(Platform platform, Rows rows, int seconds, int round) {
		this.platform = platform;
		this.rows = rows;
		this.seconds = seconds;
		this.round = round;
	}

	/** Measures them all. */
	public static void measure(Platform platform, Rows rows, int seconds, int round) {
		Limits limits = new Limits(platform, rows, seconds, round);
		limits.inserts(8, "warm-" + round);
		for (int clients : List.of(1, 8, 64)) {
			limits.add(inserts(clients), limits.inserts(clients, round + "-" + clients));
		}
		limits.add("documents/s by bulk write of " + BATCH, limits.bulkWrites());
		String topic = "limits-" + round;
		platform.createTopics(topic, topic + "-paced");
		limits.add("records/s sent", limits.sent(topic));
		limits.add("records/s read", limits.read(topic));
		Histogram roundTrip = limits.roundTrip(topic + "-paced");
		limits.add("produce to consume p50, ms", roundTrip.getValueAtPercentile(50) / 1e6);
		limits.add(ROUND_TRIP_P99, roundTrip.getValueAtPercentile(99) / 1e6);
	}

	/** The measure of inserts by so many clients. */
	public static String inserts(int clients) {
		return "inserts/s, " + clients + " clients";
	}

	private void add(String measure, double value) {
		this.rows.add(SECTION, measure, BARE, this.round, value);
	}

	private MongoCollection<Document> collection(String name) {
		return this.platform.database("limits").getCollection(name);
	}

	/** Documents as large as a commit of two events. */
	private double inserts(int clients, String name) {
		MongoCollection<Document> inserts = collection("inserts-" + name);
		String detail = "x".repeat(400);
		AtomicLong count = new AtomicLong();
		List<Future<?>> done = new ArrayList<>();
		long begin = System.nanoTime();
		long end = begin + TimeUnit.SECONDS.toNanos(this.seconds);
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int client = 0; client < clients; client++) {
				done.add(threads.submit(() -> {
					while (System.nanoTime() < end) {
						Document event = new Document("kind", "Oriented").append("json", detail).append("said", detail);
						inserts.insertOne(new Document("_id", "c/" + count.incrementAndGet()).append("events",
								List.of(event, event)));
					}
				}));
			}
		}
		// a client that failed must not pass for a slow database
		done.forEach(Clients::result);
		return count.get() / ((System.nanoTime() - begin) / 1e9);
	}

	private double bulkWrites() {
		MongoCollection<Document> views = collection("bulk-" + this.round);
		String detail = "x".repeat(400);
		long count = 0;
		long begin = System.nanoTime();
		long end = begin + TimeUnit.SECONDS.toNanos(this.seconds);
		while (System.nanoTime() < end) {
			List<WriteModel<Document>> writes = new ArrayList<>();
			for (int i = 0; i < BATCH; i++) {
				String id = "v" + (count++ % KEYS);
				writes.add(new ReplaceOneModel<>(Filters.eq("_id", id),
						new Document("_id", id).append("events", count).append("last", detail),
						new ReplaceOptions().upsert(true)));
			}
			views.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
		return count / ((System.nanoTime() - begin) / 1e9);
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.platform.kafka(), ProducerConfig.ACKS_CONFIG,
						"all", ProducerConfig.LINGER_MS_CONFIG, 1, ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024),
				new StringSerializer(), new ByteArraySerializer());
	}

	private KafkaConsumer<String, byte[]> consumer(String topic) {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.platform.kafka(),
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		return consumer;
	}

	private double sent(String topic) {
		byte[] value = new byte[BYTES];
		long count = 0;
		long begin = System.nanoTime();
		long end = begin + TimeUnit.SECONDS.toNanos(this.seconds);
		try (KafkaProducer<String, byte[]> producer = producer()) {
			while (System.nanoTime() < end) {
				producer.send(new ProducerRecord<>(topic, "k" + (count++ % KEYS), value));
			}
			producer.flush();
			return count / ((System.nanoTime() - begin) / 1e9);
		}
	}

	private double read(String topic) {
		try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
			Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
			long count = 0;
			long begin = System.nanoTime();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				count += consumer.poll(Duration.ofMillis(100)).count();
			}
			return count / ((System.nanoTime() - begin) / 1e9);
		}
	}

	/** Few records at a constant rate; the clock of this process begins and ends each. */
	private Histogram roundTrip(String topic) {
		Histogram times = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
		int count = PACED_PER_SECOND * this.seconds;
		try (KafkaConsumer<String, byte[]> consumer = consumer(topic);
				KafkaProducer<String, byte[]> producer = producer()) {
			consumer.poll(Duration.ofMillis(200));
			Thread.ofPlatform().start(() -> {
				long begin = System.nanoTime();
				for (int i = 0; i < count; i++) {
					long due = begin + TimeUnit.SECONDS.toNanos(i) / PACED_PER_SECOND;
					while (System.nanoTime() < due) {
						LockSupport.parkNanos(due - System.nanoTime());
					}
					byte[] value = ByteBuffer.allocate(BYTES).putLong(due).array();
					producer.send(new ProducerRecord<>(topic, "k" + i, value));
				}
			});
			long seen = 0;
			while (seen < count) {
				for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
					times.recordValue(Math.max(0, System.nanoTime() - ByteBuffer.wrap(message.value()).getLong()));
					seen++;
				}
			}
		}
		return times;
	}

}
