package fr.logementdabord.reporting.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.reporting.messaging.received.IgnoredEvents;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The one function of this service.
 */
@Configuration
class ReportingConfiguration {

	@Bean
	Consumer<Message<List<byte[]>>> caseJourneys(Receiving receiving, MeterRegistry meters) {
		CaseJourneys view = new CaseJourneys();
		IgnoredEvents ignored = new IgnoredEvents(view.types(), meters);
		return ignored.countThen(receiving.view("reporting-service.case-journeys", view));
	}

}
