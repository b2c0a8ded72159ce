package fr.logementdabord.testkit.parts;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A real topic that a test writes to, as its owner would.
 */
public final class EventTopic implements AutoCloseable {

	private final Producer<String, byte[]> producer;

	private final String topic;

	/**
	 * Opens a topic.
	 * @param kafka address of the broker
	 */
	public EventTopic(String kafka, String topic) {
		this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
				new StringSerializer(), new ByteArraySerializer());
		this.topic = topic;
	}

	/**
	 * Sends events in their order; returns once the broker has them.
	 */
	public void send(ReceivedEvent... events) {
		for (ReceivedEvent event : events) {
			ProducerRecord<String, byte[]> message = new ProducerRecord<>(this.topic, event.stream(), event.data());
			CloudEventHeaders.write(event)
				.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
			this.producer.send(message);
		}
		this.producer.flush();
	}

	/**
	 * Sends something that is no event.
	 */
	public void sendRaw(String key, byte[] value) {
		this.producer.send(new ProducerRecord<>(this.topic, key, value));
		this.producer.flush();
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
