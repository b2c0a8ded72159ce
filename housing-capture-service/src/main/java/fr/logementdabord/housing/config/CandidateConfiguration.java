package fr.logementdabord.housing.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.housing.application.CandidateCards;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.view.support.SupportView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * What a landlord may know of a household.
 */
@Configuration(proxyBeanMethods = false)
class CandidateConfiguration {

	@Bean
	CandidateCards candidateCards(HousingStreams streams, MongoTemplate mongo, Views views) {
		return new CandidateCards(streams, mongo, views);
	}

	@Bean
	Consumer<Message<List<byte[]>>> supportRows(Receiving receiving) {
		return receiving.view("housing-capture-service.support", new SupportView());
	}

}
