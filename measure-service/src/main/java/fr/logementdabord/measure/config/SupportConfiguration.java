package fr.logementdabord.measure.config;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.measure.domain.journal.JournalCommand;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.SupportJournal;
import fr.logementdabord.measure.domain.ledger.LedgerCommand;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The books kept beside a measure.
 */
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

	@Bean
	CommandHandler<JournalCommand, SupportJournal, JournalEvent> journals(CommandHandlers handlers) {
		return handlers.of(SupportBooks.JOURNAL);
	}

	@Bean
	CommandHandler<LedgerCommand, SubsidyLedger, LedgerEvent> ledgers(CommandHandlers handlers) {
		return handlers.of(SupportBooks.LEDGER);
	}

}
