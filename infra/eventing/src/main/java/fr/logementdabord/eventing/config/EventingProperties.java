package fr.logementdabord.eventing.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a service's eventing.
 *
 * @param topic the topic it owns; empty for a service that only reads
 * @param reads the topics it reads
 * @param partitions of topics created here; never change it on a running system
 * @param leaseTimeToLive how long a silent holder keeps others waiting
 * @param sweepEvery how often commits are looked for that were not handed over
 * @param housekeepingEvery how often deadlines and parked events are looked at
 * @param schemas where the schemas of the events are served, with a final slash
 * @param verifyTopic whether the store must know all that its topic holds; false only
 * where several stores write one topic, as in tests that share a broker
 * @param owners base URL by service name, to fill holes
 * @param token how the services identify themselves to each other
 */
@ConfigurationProperties("eventing")
public record EventingProperties(@DefaultValue("") String topic, @DefaultValue List<String> reads,
		@DefaultValue("6") int partitions, @DefaultValue("3s") Duration leaseTimeToLive,
		@DefaultValue("2s") Duration sweepEvery, @DefaultValue("500ms") Duration housekeepingEvery,
		@DefaultValue("http://localhost:8080/contrats/") String schemas, @DefaultValue("true") boolean verifyTopic,
		@DefaultValue Map<String, String> owners, @DefaultValue Token token) {

	/**
	 * OAuth2 client credentials.
	 */
	public record Token(@DefaultValue("") String uri, @DefaultValue("services") String clientId,
			@DefaultValue("") String clientSecret) {
	}

}
