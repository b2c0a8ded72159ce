package fr.logementdabord.reporting.webhook.delivery;

import java.time.Clock;
import java.util.UUID;

import fr.logementdabord.eventing.config.EventingProperties;
import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.lease.MongoLease;
import fr.logementdabord.reporting.webhook.WebhookSettings;
import fr.logementdabord.reporting.webhook.receiver.ReceiverAddresses;
import fr.logementdabord.reporting.webhook.receiver.WebhookClient;
import fr.logementdabord.reporting.webhook.subscription.SigningSecrets;
import fr.logementdabord.reporting.webhook.subscription.Subscriptions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The parts that deliver.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class DeliveryConfiguration {

	@Bean
	ReceiverAddresses receiverAddresses(WebhookSettings settings) {
		return new ReceiverAddresses(settings.allowLocalReceivers());
	}

	@Bean
	SigningSecrets signingSecrets(WebhookSettings settings) {
		return SigningSecrets.from(settings.keyFile());
	}

	@Bean
	Deliveries deliveries(DeliveryQueues queues, Subscriptions subscriptions, SigningSecrets secrets,
			ReceiverAddresses addresses, AttemptLog log, WebhookSettings settings, EventingProperties eventing,
			MongoTemplate mongo, Clock clock) {
		Lease lease = new MongoLease(mongo.getCollection("leases"), "webhooks", UUID.randomUUID().toString(),
				eventing.leaseTimeToLive(), System::nanoTime);
		return new Deliveries(queues, subscriptions, secrets,
				() -> new WebhookClient(addresses, settings.timeout(), clock), log, RetryPlan.of(settings), lease,
				clock);
	}

}
