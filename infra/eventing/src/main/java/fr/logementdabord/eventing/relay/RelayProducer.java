package fr.logementdabord.eventing.relay;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The settings of the producer behind the relay.
 */
public final class RelayProducer {

	private RelayProducer() {
	}

	/**
	 * An idempotent producer that waits for every in-sync replica and never gives up on a
	 * record: the relay decides what to do about a broker that is away.
	 */
	public static Producer<String, byte[]> create(BrokerConnection broker, String clientId) {
		Map<String, Object> settings = broker.with(Map.of());
		settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId + "-relay");
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
		settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
		settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
		return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

}
