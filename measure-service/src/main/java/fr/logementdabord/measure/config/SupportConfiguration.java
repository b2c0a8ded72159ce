package fr.logementdabord.measure.config;

import java.time.Clock;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.measure.domain.journal.JournalCommand;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.SupportJournal;
import fr.logementdabord.measure.domain.ledger.LedgerCommand;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;
import fr.logementdabord.measure.domain.review.ReviewCommand;
import fr.logementdabord.measure.domain.review.ReviewEvent;
import fr.logementdabord.measure.domain.review.ReviewSheet;
import fr.logementdabord.measure.note.NoteSeal;
import fr.logementdabord.measure.note.NoteStore;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

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

	@Bean
	CommandHandler<ReviewCommand, ReviewSheet, ReviewEvent> reviewSheets(CommandHandlers handlers) {
		return handlers.of(SupportBooks.REVIEW);
	}

	@Bean
	NoteSeal noteSeal(@Value("${support-notes.key-file}") String file) {
		return NoteSeal.withKeyIn(file);
	}

	@Bean
	NoteStore noteStore(MongoTemplate mongo, NoteSeal seal, Clock clock) {
		return new NoteStore(mongo, seal, clock);
	}

}
