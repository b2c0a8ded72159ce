package fr.logementdabord.measure.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.measure.domain.intervention.Intervention;
import fr.logementdabord.measure.domain.intervention.InterventionCommand;
import fr.logementdabord.measure.domain.intervention.InterventionDecider;
import fr.logementdabord.measure.domain.intervention.InterventionEvent;
import fr.logementdabord.measure.messaging.published.InterventionPublisher;
import fr.logementdabord.measure.view.interventions.InterventionsView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Interventions, each a stream {@code intervention-I-…}.
 */
@Configuration(proxyBeanMethods = false)
class InterventionConfiguration {

	private static final Aggregate<InterventionCommand, Intervention, InterventionEvent> INTERVENTION = new Aggregate<>(
			"intervention", new InterventionDecider(),
			EventTypes.of(InterventionEvent.class)
				.name(InterventionEvent.VisitRecorded.class, "visit-recorded")
				.name(InterventionEvent.TeamInterventionOpened.class, "team-intervention-opened")
				.name(InterventionEvent.StatusObserved.class, "status-observed")
				.build(),
			new InterventionPublisher());

	@Bean
	CommandHandler<InterventionCommand, Intervention, InterventionEvent> interventions(CommandHandlers handlers) {
		return handlers.of(INTERVENTION);
	}

	@Bean
	Consumer<Message<List<byte[]>>> interventionsView(Receiving receiving) {
		return receiving.view("measure-service.interventions-view", new InterventionsView());
	}

}
