package fr.logementdabord.measure.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.restore.ErasuresToRepeat;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.journal.JournalCommand;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.SupportJournal;
import fr.logementdabord.measure.domain.ledger.LedgerCommand;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;
import fr.logementdabord.measure.domain.review.ReviewCommand;
import fr.logementdabord.measure.domain.review.ReviewEvent;
import fr.logementdabord.measure.domain.review.ReviewSheet;
import fr.logementdabord.measure.note.NoteStore;
import fr.logementdabord.measure.policy.MeasuresOfCase;
import fr.logementdabord.measure.view.desk.DeskView;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.Rotations;
import fr.logementdabord.vault.access.AccessChain;
import fr.logementdabord.vault.access.AccessLogPurge;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

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
	CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare(CommandHandlers handlers) {
		return handlers.of(SupportBooks.AFTERCARE);
	}

	@Bean
	Consumer<Message<List<byte[]>>> deskView(Receiving receiving) {
		return receiving.view("measure-service.desk-view", new DeskView());
	}

	/** Without a good key the service does not start. */
	@Bean
	KeyRing noteKeys(@Value("${support-notes.key-file}") String file) {
		return KeyRing.readFrom(file, "SUPPORT_NOTES_KEY_FILE");
	}

	@Bean(initMethod = "open")
	AccessChain noteReadings(MongoTemplate mongo, Clock clock) {
		return new AccessChain(mongo.getDb(), NoteStore.READINGS, clock);
	}

	@Bean
	AccessLogPurge noteReadingsPurge(AccessChain readings, Clock clock) {
		return new AccessLogPurge(readings, clock);
	}

	@Bean(initMethod = "open")
	NoteStore noteStore(MongoTemplate mongo, KeyRing keys, AccessChain readings, Clock clock) {
		return new NoteStore(mongo, keys, readings, clock);
	}

	@Bean
	ErasuresToRepeat erasuresToRepeat(NoteStore notes, MeasuresOfCase measures, MongoTemplate mongo) {
		return new ErasuresToRepeat(mongo.getCollection(ErasuresToRepeat.COLLECTION),
				(caseId) -> notes.erase(measures.of(caseId)));
	}

	@Bean
	Rotations noteRotations(NoteStore notes, KeyRing keys, MongoTemplate mongo, Clock clock) {
		return new Rotations("notes", keys, notes.sealedDocuments(), mongo, clock);
	}

}
