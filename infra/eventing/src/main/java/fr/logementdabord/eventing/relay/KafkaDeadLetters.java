package fr.logementdabord.eventing.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.logementdabord.eventing.receive.DeadLetters;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Keeps dead letters on {@code <topic>.dlt}, with the group and the reason as headers.
 */
public class KafkaDeadLetters implements DeadLetters {

	private static final int WAIT_SECONDS = 30;

	private final Producer<String, byte[]> producer;

	public KafkaDeadLetters(Producer<String, byte[]> producer) {
		this.producer = producer;
	}

	@Override
	public void keep(String topic, String group, Map<String, String> headers, byte[] data, String reason) {
		ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Topics.deadLettersOf(topic),
				headers.get("ce_streamid"), data);
		headers.forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		letter.headers().add("dlt_group", group.getBytes(StandardCharsets.UTF_8));
		letter.headers().add("dlt_reason", reason.getBytes(StandardCharsets.UTF_8));
		try {
			this.producer.send(letter).get(WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted while keeping a dead letter", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new KafkaException("A dead letter could not be kept", ex);
		}
	}

}
