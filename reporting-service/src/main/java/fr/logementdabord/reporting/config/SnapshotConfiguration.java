package fr.logementdabord.reporting.config;

import java.time.Clock;

import fr.logementdabord.eventing.config.EventingProperties;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.reporting.snapshot.Refreshing;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.reporting.snapshot.Tallies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What figures are computed on, and what keeps it up to date.
 */
@Configuration
class SnapshotConfiguration {

	@Bean
	Snapshots snapshots(MongoTemplate mongo, Views views, Clock clock) {
		return new Snapshots(mongo, views, clock);
	}

	@Bean
	Tallies tallies(Snapshots snapshots) {
		return new Tallies(snapshots);
	}

	@Bean
	Refreshing refreshing(Snapshots snapshots, Receiving receiving, EventingProperties eventing,
			BrokerConnection broker) {
		return new Refreshing(snapshots, receiving, broker, eventing.reads());
	}

}
