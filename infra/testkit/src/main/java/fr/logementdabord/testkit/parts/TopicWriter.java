package fr.logementdabord.testkit.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes to real topics, as their owners would.
 */
public final class TopicWriter implements AutoCloseable {

	private final Producer<String, byte[]> producer;

	/**
	 * A writer to a broker's topics.
	 * @param kafka address of the broker
	 */
	public TopicWriter(String kafka) {
		this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
				new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Sends events in their order; returns once the broker has them.
	 * @throws KafkaException if the broker did not take one
	 */
	public void send(String topic, ReceivedEvent... events) {
		List<Future<RecordMetadata>> sent = new ArrayList<>();
		for (ReceivedEvent event : events) {
			ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, event.stream(), event.data());
			CloudEventHeaders.write(event)
				.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
			sent.add(this.producer.send(message));
		}
		this.producer.flush();
		sent.forEach(TopicWriter::taken);
	}

	/**
	 * Sends something that is no event.
	 */
	public void sendRaw(String topic, String key, byte[] value) {
		Future<RecordMetadata> sent = this.producer.send(new ProducerRecord<>(topic, key, value));
		this.producer.flush();
		taken(sent);
	}

	private static void taken(Future<RecordMetadata> sent) {
		try {
			sent.get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException("The broker did not take a message", ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
