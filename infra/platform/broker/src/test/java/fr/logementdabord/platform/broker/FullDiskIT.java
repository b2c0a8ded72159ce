package fr.logementdabord.platform.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A full disk: no acknowledgement without a written record, the broker ends, and what it
 * acknowledged is there once there is room again.
 */
class FullDiskIT {

	/** More than the ten megabytes that the broker sets aside for an index. */
	private static final long ROOM = 12 * 1024 * 1024;

	private static final TopicPartition PARTITION = new TopicPartition("events", 0);

	@TempDir
	private Path directory;

	@Test
	void a_full_disk_stops_the_broker_and_what_was_acknowledged_is_there_once_there_is_room() throws Exception {
		// given
		Set<String> acknowledged = new HashSet<>();
		// when
		try (BrokerProcess broker = BrokerProcess.startWithRoomFor(ROOM, this.directory)) {
			createTopic(broker);
			sendUntilFull(broker, acknowledged);
			// then
			assertThat(broker.exitCode()).isNotZero();
		}
		assertThat(acknowledged).hasSizeGreaterThan(10);
		// and when there is room
		try (BrokerProcess broker = BrokerProcess.start(this.directory)) {
			assertThat(read(broker)).containsAll(acknowledged);
			try (KafkaProducer<String, String> producer = producer(broker)) {
				producer.send(new ProducerRecord<>(PARTITION.topic(), "after", "after")).get();
			}
			assertThat(read(broker)).contains("after");
		}
	}

	private static void createTopic(BrokerProcess broker) throws Exception {
		try (Admin admin = Admin.create(broker.clientSettings())) {
			admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
		}
	}

	private static void sendUntilFull(BrokerProcess broker, Set<String> acknowledged) throws InterruptedException {
		try (KafkaProducer<String, String> producer = producer(broker)) {
			for (int i = 0;; i++) {
				String event = "event-" + i;
				producer.send(new ProducerRecord<>(PARTITION.topic(), event, "x".repeat(500_000))).get();
				acknowledged.add(event);
			}
		}
		catch (ExecutionException ex) {
			// full: whether the last one was written is not known
		}
	}

	private static KafkaProducer<String, String> producer(BrokerProcess broker) {
		Map<String, Object> settings = new HashMap<>(broker.clientSettings());
		settings.put("acks", "all");
		settings.put("delivery.timeout.ms", "5000");
		settings.put("request.timeout.ms", "4000");
		settings.put("linger.ms", "0");
		return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
	}

	private static Set<String> read(BrokerProcess broker) {
		Map<String, Object> settings = new HashMap<>(broker.clientSettings());
		settings.put("auto.offset.reset", "earliest");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.assign(List.of(PARTITION));
			consumer.seekToBeginning(List.of(PARTITION));
			long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
			Set<String> read = new HashSet<>();
			while (consumer.position(PARTITION) < end) {
				consumer.poll(Duration.ofMillis(500)).forEach((event) -> read.add(event.key()));
			}
			return read;
		}
	}

}
