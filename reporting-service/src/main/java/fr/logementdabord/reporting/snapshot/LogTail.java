package fr.logementdabord.reporting.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears every event that is said from now on, outside any group: each instance of the
 * service has to hear all of them. While the broker is away nothing is lost; it goes on
 * where it was.
 */
final class LogTail implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LogTail.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration AGAIN = Duration.ofSeconds(1);

	private final String bootstrapServers;

	private final Collection<String> topics;

	private final Ear ear;

	private final Thread thread;

	private volatile boolean closed;

	private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

	LogTail(String bootstrapServers, Collection<String> topics, Ear ear) {
		this.bootstrapServers = bootstrapServers;
		this.topics = List.copyOf(topics);
		this.ear = ear;
		this.thread = Thread.ofPlatform().name("log-tail").daemon().unstarted(this::run);
	}

	/**
	 * Who listens.
	 */
	interface Ear {

		/** From now on every event is heard, or, for a while, none. */
		void listening(boolean now);

		/** Some events. */
		void heard(List<ReceivedEvent> events);

	}

	void start() {
		this.thread.start();
	}

	private void run() {
		while (!this.closed) {
			try {
				listen();
			}
			catch (WakeupException ex) {
				// closed
			}
			catch (RuntimeException ex) {
				logger.warn("Events are not heard as they come, figures are read from the database: {}", ex.toString());
			}
			this.ear.listening(false);
			pause();
		}
	}

	private void pause() {
		try {
			if (!this.closed) {
				Thread.sleep(AGAIN);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.closed = true;
		}
	}

	private void listen() {
		try (KafkaConsumer<String, byte[]> tail = new KafkaConsumer<>(settings(), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			this.consumer = tail;
			tail.assign(this.topics.stream()
				.flatMap((topic) -> tail.partitionsFor(topic).stream())
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList());
			tail.seekToEnd(tail.assignment());
			tail.assignment().forEach(tail::position);
			this.ear.listening(true);
			while (!this.closed) {
				hear(tail.poll(POLL));
			}
		}
		finally {
			this.consumer = null;
		}
	}

	private Map<String, Object> settings() {
		// an offset that is not there any more starts over, with a scan: none may be
		// missed
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
				ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
	}

	private void hear(Iterable<ConsumerRecord<String, byte[]>> records) {
		List<ReceivedEvent> events = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			Map<String, String> headers = new HashMap<>();
			for (Header header : record.headers()) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
			try {
				events
					.add(CloudEventHeaders.read(headers::get, (record.value() != null) ? record.value() : new byte[0]));
			}
			catch (CannotHandle ex) {
				// no view takes it in either
			}
		}
		if (!events.isEmpty()) {
			this.ear.heard(events);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		KafkaConsumer<String, byte[]> tail = this.consumer;
		if (tail != null) {
			tail.wakeup();
		}
		this.thread.interrupt();
	}

}
