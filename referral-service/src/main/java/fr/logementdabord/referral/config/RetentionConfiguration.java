package fr.logementdabord.referral.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.owner.ErasureAnswers;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.restore.ErasuresToRepeat;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.referral.directory.Workers;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.UnsentIntake;
import fr.logementdabord.referral.retention.CaseErasure;
import fr.logementdabord.referral.retention.ProfessionalRetention;
import fr.logementdabord.referral.retention.RetentionBatches;
import fr.logementdabord.referral.retention.RetentionChore;
import fr.logementdabord.referral.view.lastcontact.LastContactsView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * How long files are kept.
 */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

	@Bean
	Consumer<Message<List<byte[]>>> lastContacts(Receiving receiving) {
		return receiving.view("referral-service.last-contacts", new LastContactsView());
	}

	@Bean(initMethod = "open")
	CaseErasure caseErasure(MongoTemplate mongo, DocumentTraces waitingEvents) {
		return new CaseErasure(mongo, waitingEvents);
	}

	@Bean
	RetentionBatches retentionBatches(CommandHandlers handlers, MongoTemplate mongo, Views views, Today today) {
		return new RetentionBatches(handlers, mongo, views, today);
	}

	@Bean
	UnsentIntake unsentIntake(Drafts drafts, Attachments attachments, InboxEntries inboxEntries, Clock clock) {
		return new UnsentIntake(drafts, attachments, inboxEntries, clock);
	}

	@Bean
	ProfessionalRetention professionalRetention(Workers workers, MongoTemplate mongo, Today today) {
		return new ProfessionalRetention(workers, mongo, today);
	}

	@Bean
	ErasuresToRepeat erasuresToRepeat(CaseErasure erasure, MongoTemplate mongo) {
		return new ErasuresToRepeat(mongo.getCollection(ErasuresToRepeat.COLLECTION), erasure::erase);
	}

	@Bean
	RetentionChore retentionChore(RetentionBatches batches, CaseErasure erasure, ErasureAnswers others, Today today) {
		return new RetentionChore(batches, erasure, others, today);
	}

}
