package fr.logementdabord.reporting.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.reporting.messaging.received.IgnoredEvents;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.messaging.Message;

/**
 * The one function of this service, and the indexes of its documents.
 */
@Configuration
class ReportingConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(ReportingConfiguration.class);

	private final MongoTemplate mongo;

	ReportingConfiguration(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Bean
	Consumer<Message<List<byte[]>>> caseJourneys(Receiving receiving, MeterRegistry meters) {
		CaseJourneys view = new CaseJourneys();
		IgnoredEvents ignored = new IgnoredEvents(view.types(), meters);
		return ignored.countThen(receiving.view("reporting-service.case-journeys", view));
	}

	// Every query starts from a scope, and a scope is one of these fields. Without them
	// answers are only slower, so a database that is away does not keep the service down.
	@EventListener(ApplicationReadyEvent.class)
	void createIndexes() {
		try {
			for (String field : List.of("territory", "referrer", "measures.provider", "submittedOn")) {
				this.mongo.indexOps(CaseJourneys.COLLECTION).createIndex(new Index(field, Sort.Direction.ASC));
			}
		}
		catch (DataAccessException ex) {
			logger.warn("The indexes of the journeys are missing: {}", ex.getClass().getSimpleName());
		}
	}

}
