package fr.logementdabord.bench.contestant;

import java.util.List;
import java.util.Objects;

import fr.logementdabord.bench.life.LifeTold;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Modulith: the state saved and the events published in what the database offers
 * of a transaction, the publications registered in MongoDB, externalised to Kafka. The
 * embedded database has no transactions, so none are paid for: in its favour.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ Front.class, PlainListener.class })
class ModulithApplication {

	@Bean
	CaseCommands commands(MongoTemplate mongo, ApplicationEventPublisher events, PlatformTransactionManager manager) {
		TransactionTemplate transaction = new TransactionTemplate(manager);
		return (command) -> Objects.requireNonNull(transaction.execute((status) -> {
			List<LifeTold> told = KeptCase.decide(command, mongo);
			told.forEach(events::publishEvent);
			return told.getLast().number();
		}));
	}

	@Bean
	EventExternalizationConfiguration externalised(@Value("${bench.topic}") String topic) {
		return EventExternalizationConfiguration.externalizing()
			.select(LifeTold.class::isInstance)
			.route(LifeTold.class, (told) -> RoutingTarget.forTarget(topic).andKey(told.caseId()))
			.build();
	}

	@Bean
	PlatformTransactionManager transactionManager() {
		return new NoTransactions();
	}

	/** Only tells when a transaction would have been committed. */
	private static final class NoTransactions extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
