package fr.logementdabord.referral.config;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.Duplicates;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.Likenesses;
import fr.logementdabord.referral.messaging.published.DuplicatePublisher;
import fr.logementdabord.referral.policy.WhenReferralIsSubmittedThenSuspectDuplicates;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Possible duplicates: found, asked, answered.
 */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

	@Bean
	Aggregate<DuplicateCommand, Duplicate, DuplicateEvent> duplicateAggregate() {
		return Duplicates.aggregate(new DuplicatePublisher());
	}

	@Bean
	Duplicates duplicates(CommandHandlers handlers,
			Aggregate<DuplicateCommand, Duplicate, DuplicateEvent> duplicateAggregate, Today today) {
		return new Duplicates(handlers.of(duplicateAggregate), today);
	}

	@Bean
	WhenReferralIsSubmittedThenSuspectDuplicates whenReferralIsSubmittedThenSuspectDuplicates(
			CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals, Likenesses likenesses,
			Duplicates duplicates) {
		return new WhenReferralIsSubmittedThenSuspectDuplicates(referrals, likenesses, duplicates);
	}

	@Bean
	PossibleDuplicates possibleDuplicatesSearch(MongoTemplate mongo, Views views, CaseAccess access) {
		return new PossibleDuplicates(mongo, views, access);
	}

}
