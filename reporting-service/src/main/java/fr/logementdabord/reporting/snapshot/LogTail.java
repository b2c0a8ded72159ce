package fr.logementdabord.reporting.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.relay.BrokerConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears every event that a view of the service may not have taken in yet, and all that
 * follow, outside any group: each instance of the service has to hear all of them. While
 * the broker is away nothing is lost; it goes on where it was.
 */
final class LogTail implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LogTail.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration AGAIN = Duration.ofSeconds(1);

	private static final ListConsumerGroupOffsetsSpec EVERY_PARTITION = new ListConsumerGroupOffsetsSpec();

	private final BrokerConnection broker;

	private final Collection<String> topics;

	private final Supplier<Set<String>> groups;

	private final Ear ear;

	private final Thread thread;

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

	/**
	 * A tail of some topics.
	 * @param groups the groups that keep the views: it begins where the slowest one is
	 */
	LogTail(BrokerConnection broker, Collection<String> topics, Supplier<Set<String>> groups, Ear ear) {
		this.broker = broker;
		this.topics = List.copyOf(topics);
		this.groups = groups;
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
		while (!isClosed()) {
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

	private boolean isClosed() {
		return this.closed.getCount() == 0;
	}

	private void pause() {
		try {
			this.closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			close();
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
			slowest(tail).forEach(tail::seek);
			this.ear.listening(true);
			while (!isClosed()) {
				hear(tail.poll(POLL));
			}
		}
		finally {
			this.consumer = null;
		}
	}

	// A partition of which a group has kept no offset yet is heard from its beginning.
	private Map<TopicPartition, Long> slowest(KafkaConsumer<String, byte[]> tail) {
		Map<TopicPartition, Long> beginnings = tail.beginningOffsets(tail.assignment());
		Map<TopicPartition, Long> offsets = new HashMap<>(tail.endOffsets(tail.assignment()));
		for (Map<TopicPartition, OffsetAndMetadata> reached : reached()) {
			offsets.replaceAll((partition, offset) -> {
				OffsetAndMetadata here = reached.get(partition);
				return Math.min(offset, (here != null) ? here.offset() : beginnings.get(partition));
			});
		}
		offsets.replaceAll((partition, offset) -> Math.max(offset, beginnings.get(partition)));
		return offsets;
	}

	private Collection<Map<TopicPartition, OffsetAndMetadata>> reached() {
		Set<String> asked = this.groups.get();
		try (Admin admin = Admin.create(this.broker.settings())) {
			return admin
				.listConsumerGroupOffsets(
						asked.stream().collect(Collectors.toMap((group) -> group, (group) -> EVERY_PARTITION)))
				.all()
				.get()
				.values();
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

	private Map<String, Object> settings() {
		// an offset that is not there any more starts over, with a scan: none may be
		// missed
		return this.broker
			.with(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
					"none", ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false));
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
		this.closed.countDown();
		KafkaConsumer<String, byte[]> tail = this.consumer;
		if (tail != null) {
			tail.wakeup();
		}
	}

}
