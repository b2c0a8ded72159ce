package fr.logementdabord.reporting.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param keyFile 32 bytes in base 64, of which every signing secret is derived
 * @param allowLocalReceivers lets receivers be on this machine and without TLS: for tests
 * and a suite that runs on one machine, never where others can subscribe
 * @param firstRetry how long after a first failure it is tried again
 * @param longestRetry the delays double up to this
 * @param attempts how many times an event is tried before it is given up
 * @param timeout how long a receiver may take to answer
 * @param secretOverlap how long the former secret still signs after a rotation
 * @param logDays how long attempts are told and what was given up is kept
 */
@ConfigurationProperties("webhooks")
public record WebhookSettings(@DefaultValue("") String keyFile, @DefaultValue("false") boolean allowLocalReceivers,
		@DefaultValue("10s") Duration firstRetry, @DefaultValue("6h") Duration longestRetry,
		@DefaultValue("14") int attempts, @DefaultValue("10s") Duration timeout,
		@DefaultValue("24h") Duration secretOverlap, @DefaultValue("30") int logDays) {
}
