package fr.logementdabord.platform.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kill -9 of the broker: what it acknowledged is there afterwards, records and positions
 * of readers alike.
 */
class KillIT {

	private static final int LANES = 2;

	private static final int ROUNDS = 10;

	private static final int PARTITIONS = 3;

	@TempDir
	private Path directory;

	@Test
	void twenty_kills_right_after_an_acknowledgement_or_amid_sends_lose_nothing() throws Exception {
		// two brokers at a time, since each waits more than it works
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			List<Future<@Nullable Void>> running = new ArrayList<>();
			for (int lane = 0; lane < LANES; lane++) {
				Path own = Files.createDirectories(this.directory.resolve("lane-" + lane));
				running.add(lanes.submit(() -> killRepeatedly(own)));
			}
			for (Future<@Nullable Void> lane : running) {
				lane.get();
			}
		}
	}

	private static @Nullable Void killRepeatedly(Path directory) throws Exception {
		// given
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		createTopic(directory);
		for (int round = 0; round < ROUNDS; round++) {
			BrokerProcess broker = BrokerProcess.start(directory);
			if (round > 0) {
				assertThat(read(broker, round)).as("after %d kills", round).containsAll(acknowledged);
			}
			// when
			if (round % 2 == 0) {
				sendOneByOne(broker, round, acknowledged);
				broker.kill();
			}
			else {
				sendUntilKilled(broker, round, acknowledged);
			}
		}
		// then
		try (BrokerProcess broker = BrokerProcess.start(directory)) {
			assertThat(read(broker, ROUNDS)).containsAll(acknowledged);
		}
		assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 200);
		return null;
	}

	private static void createTopic(Path directory) throws Exception {
		try (BrokerProcess broker = BrokerProcess.start(directory);
				Admin admin = Admin.create(broker.clientSettings())) {
			admin.createTopics(List.of(new NewTopic("events", PARTITIONS, (short) 1))).all().get();
			broker.stop();
		}
	}

	private static KafkaProducer<String, String> producer(BrokerProcess broker) {
		Map<String, Object> settings = new HashMap<>(broker.clientSettings());
		settings.put("acks", "all");
		settings.put("linger.ms", "0");
		settings.put("delivery.timeout.ms", "20000");
		return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
	}

	private static void sendOneByOne(BrokerProcess broker, int round, Set<String> acknowledged)
			throws ExecutionException, InterruptedException {
		try (KafkaProducer<String, String> producer = producer(broker)) {
			for (int i = 0; i < 20 + round; i++) {
				String event = "event-" + round + "-" + i;
				producer.send(new ProducerRecord<>("events", event, event)).get();
				acknowledged.add(event);
			}
		}
	}

	private static void sendUntilKilled(BrokerProcess broker, int round, Set<String> acknowledged)
			throws InterruptedException {
		CountDownLatch amid = new CountDownLatch(1000);
		KafkaProducer<String, String> producer = producer(broker);
		Thread sender = Thread.ofVirtual().start(() -> sendAll(producer, "event-" + round + "-", acknowledged, amid));
		amid.await();
		broker.kill();
		producer.close(Duration.ZERO);
		sender.interrupt();
		sender.join();
	}

	private static void sendAll(KafkaProducer<String, String> producer, String prefix, Set<String> acknowledged,
			CountDownLatch amid) {
		try {
			for (int i = 0; i < 10_000; i++) {
				String event = prefix + i;
				producer.send(new ProducerRecord<>("events", event, event + "x".repeat(200)), (metadata, problem) -> {
					if (problem == null) {
						acknowledged.add(event);
						amid.countDown();
					}
				});
			}
		}
		catch (IllegalStateException | KafkaException ex) {
			// the producer was closed, its broker being killed
		}
	}

	/** Reads all, and keeps the position of a reader that must also survive. */
	private static Set<String> read(BrokerProcess broker, int round) {
		Map<String, Object> settings = new HashMap<>(broker.clientSettings());
		settings.put("group.id", "reader");
		settings.put("enable.auto.commit", "false");
		settings.put("auto.offset.reset", "earliest");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = new ArrayList<>();
			for (int i = 0; i < PARTITIONS; i++) {
				partitions.add(new TopicPartition("events", i));
			}
			consumer.assign(partitions);
			Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
			assertThat(committed.get(partitions.get(0)) != null).as("position of the reader").isEqualTo(round > 1);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			Set<String> found = new HashSet<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
					assertThat(event.value()).startsWith(event.key());
					found.add(event.key());
				}
			}
			consumer.commitSync();
			return found;
		}
	}

}
