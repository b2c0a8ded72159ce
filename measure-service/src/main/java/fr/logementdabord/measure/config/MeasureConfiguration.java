package fr.logementdabord.measure.config;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.measure.application.AllocationDesk;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.view.agreements.AgreementsView;
import fr.logementdabord.measure.view.measures.MeasuresView;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.clearance.ProtectionDialect;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * Command handlers, policies and views. The name of a function is the name of its
 * binding.
 */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

	@Bean
	CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures(CommandHandlers handlers) {
		return handlers.of(MeasureAggregates.MEASURE);
	}

	@Bean
	CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements(CommandHandlers handlers) {
		return handlers.of(MeasureAggregates.AGREEMENT);
	}

	@Bean
	CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> waitingListCommands(CommandHandlers handlers) {
		return handlers.of(MeasureAggregates.WAITING_LIST);
	}

	@Bean
	AllocationDesk allocationDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements,
			@Value("${allocation.patience:3s}") Duration patience) {
		return new AllocationDesk(measures, agreements, patience);
	}

	@Bean
	ProtectedThings protectedCases(MongoTemplate mongo) {
		return new ProtectedThings(mongo);
	}

	@Bean
	ProtectionDialect protectionDialect(OpenCases cases) {
		return new ProtectionDialect(cases::protectedOf);
	}

	@Bean
	Consumer<Message<List<byte[]>>> policies(Receiving receiving, List<Policy> policies) {
		return receiving.policies("measure-service.policies", policies);
	}

	@Bean
	Consumer<Message<List<byte[]>>> measuresView(Receiving receiving) {
		return receiving.view("measure-service.measures-view", new MeasuresView());
	}

	@Bean
	Consumer<Message<List<byte[]>>> agreementsView(Receiving receiving) {
		return receiving.view("measure-service.agreements-view", new AgreementsView());
	}

}
