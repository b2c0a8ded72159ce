package fr.logementdabord.eventing.relay;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How every client of this program reaches the broker: address, encryption, who it is.
 * Comes from {@code spring.kafka} alone, so that a broker with TLS and rights is a matter
 * of settings.
 *
 * @param settings of the Kafka client, for any kind of client
 */
public record BrokerConnection(Map<String, Object> settings) {

	public BrokerConnection {
		settings = Map.copyOf(settings);
	}

	/**
	 * A broker that asks nobody who they are.
	 * @param bootstrapServers {@code host:port}, comma-separated
	 */
	public static BrokerConnection to(String bootstrapServers) {
		return new BrokerConnection(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
	}

	/**
	 * The settings of one client.
	 * @param own what this client adds; it has the last word
	 */
	public Map<String, Object> with(Map<String, Object> own) {
		Map<String, Object> all = new HashMap<>(this.settings);
		all.putAll(own);
		return all;
	}

}
