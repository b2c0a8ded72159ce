package fr.logementdabord.bench.contestant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import fr.logementdabord.bench.life.LifeCommand;
import fr.logementdabord.bench.life.LifeDecider;
import fr.logementdabord.bench.life.LifeEvent;
import fr.logementdabord.bench.life.LifeState;
import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.bench.life.LifeView;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.eventing.store.PublicEvent;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/**
 * The suite's own way, with everything a service has: decider, event store, relay,
 * receiving, view.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Front.class)
class SuiteApplication {

	private static final String TYPE = "fr.logementdabord.bench.told.v1";

	@Bean
	CaseCommands commands(CommandHandlers handlers) {
		CommandHandler<LifeCommand, LifeState, LifeEvent> lives = handlers.of(new Aggregate<>("life", new LifeDecider(),
				EventTypes.of(LifeEvent.class).name(LifeEvent.Told.class, "told").build(), SuiteApplication::said));
		return (command) -> switch (lives.handle(command.caseId(), command,
				CommandContext.of(UUID.randomUUID().toString(), "bench"))) {
			case Outcome.Accepted<LifeState> accepted -> accepted.version();
			case Outcome.Refused<LifeState> refused -> throw new IllegalStateException(refused.why().code());
			case Outcome.VersionMismatch<LifeState> mismatch -> throw new IllegalStateException("version");
		};
	}

	private static Optional<PublicEvent> said(LifeEvent event, LifeState after) {
		return switch (event) {
			case LifeEvent.Told told -> Optional.of(new PublicEvent(TYPE, told.caseId(),
					new LifeTold(told.caseId(), after.events(), told.kind(), told.detail())));
		};
	}

	@Bean
	Consumer<Message<List<byte[]>>> lives(Receiving receiving) {
		return receiving.view("bench.lives", new Lives());
	}

	private static final class Lives implements ViewDefinition<LifeView> {

		@Override
		public String collection() {
			return LifeView.COLLECTION;
		}

		@Override
		public Class<LifeView> document() {
			return LifeView.class;
		}

		@Override
		public Set<String> types() {
			return Set.of(TYPE);
		}

		@Override
		public String idOf(ReceivedEvent event) {
			return event.as(LifeTold.class).caseId();
		}

		@Override
		public LifeView initial(String id) {
			return LifeView.unknown(id);
		}

		@Override
		public LifeView evolve(LifeView document, ReceivedEvent event) {
			return document.with(event.as(LifeTold.class));
		}

	}

}
