package fr.logementdabord.reporting.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.reporting.messaging.received.IgnoredEvents;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.streamrecord.StreamRecords;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * One function per view. Events that no view reads are counted once.
 */
@Configuration
class ReportingConfiguration {

	@Bean
	Consumer<Message<List<byte[]>>> caseJourneys(Receiving receiving, MeterRegistry meters) {
		CaseJourneys view = new CaseJourneys();
		Set<String> read = new HashSet<>(view.types());
		read.addAll(new StreamRecords().types());
		return new IgnoredEvents(read, meters).countThen(receiving.view("reporting-service.case-journeys", view));
	}

	@Bean
	Consumer<Message<List<byte[]>>> streamRecords(Receiving receiving) {
		return receiving.view("reporting-service.stream-records", new StreamRecords());
	}

}
