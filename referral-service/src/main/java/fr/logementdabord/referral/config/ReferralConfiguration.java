package fr.logementdabord.referral.config;

import java.time.Clock;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.Advices;
import fr.logementdabord.referral.application.CaseProtections;
import fr.logementdabord.referral.application.ReferralAggregate;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.referral.identity.HouseholdSearch;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.Likenesses;
import fr.logementdabord.referral.identity.NameMarks;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.referral.intake.HousingSituations;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.referral.messaging.published.ReferralPublisher;
import fr.logementdabord.referral.reference.OrientationRules;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.clearance.ProtectionDialect;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The write side, the vault and the list.
 */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

	@Bean
	Territories territories() {
		return Territories.load();
	}

	/** Wrong rules stop the start: nobody is advised by half a table. */
	@Bean
	Today today(Clock clock) {
		return new Today(clock);
	}

	@Bean
	ProtectedThings protectedCases(MongoTemplate mongo) {
		return new ProtectedThings(mongo);
	}

	@Bean
	ProtectionDialect protectionDialect(ProtectedThings protectedCases) {
		return new ProtectionDialect(protectedCases::openTo);
	}

	@Bean
	CaseAccess caseAccess(Today today, ProtectedThings protectedCases) {
		return new CaseAccess(today, protectedCases);
	}

	@Bean
	OrientationRules orientationRules() {
		return OrientationRules.load();
	}

	@Bean
	Aggregate<ReferralCommand, Referral, ReferralEvent> referralAggregate() {
		return ReferralAggregate.toldBy(new ReferralPublisher());
	}

	@Bean
	CommandHandler<ReferralCommand, Referral, ReferralEvent> referralHandler(CommandHandlers handlers,
			Aggregate<ReferralCommand, Referral, ReferralEvent> aggregate) {
		return handlers.of(aggregate);
	}

	/** Without a good key the service does not start. */
	@Bean
	KeyRing vaultKeys(@Value("${identity-vault.key-file}") String file) {
		return KeyRing.readFrom(file, "IDENTITY_VAULT_KEY_FILE");
	}

	@Bean(initMethod = "open")
	Likenesses likenesses(MongoTemplate mongo, KeyRing keys, Clock clock) {
		return new Likenesses(mongo, keys, clock);
	}

	@Bean(initMethod = "open")
	IdentityVault identityVault(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, Likenesses likenesses,
			CaseAccess access) {
		return new IdentityVault(mongo, keys, accessLog, likenesses, new NameMarks(keys), access);
	}

	@Bean
	HouseholdSearch householdSearch(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, CaseAccess access) {
		return new HouseholdSearch(mongo, keys, new NameMarks(keys), accessLog, access);
	}

	@Bean
	NoteStore noteStore(MongoTemplate mongo, KeyRing keys, Clock clock) {
		return new NoteStore(mongo, keys, clock);
	}

	@Bean
	CaseProtections caseProtections(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler,
			ProtectedThings protectedCases, Today today) {
		return new CaseProtections(handler, protectedCases, today);
	}

	@Bean
	ReferralSubmission referralSubmission(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler,
			IdentityVault vault, IntakeAnswers answers, HousingSituations situations, Territories territories,
			CaseProtections protections) {
		return new ReferralSubmission(handler, vault, answers, situations, territories, protections);
	}

	@Bean
	ReferralSteps referralSteps(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, NoteStore notes,
			CaseClocks clocks, OrientationRules rules, Today today) {
		return new ReferralSteps(handler, notes, clocks, rules, today);
	}

	@Bean
	Advices advices(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, OrientationRules rules,
			Today today) {
		return new Advices(handler, rules, today);
	}

	@Bean
	OpenReferrals openReferralsSearch(MongoTemplate mongo, Views views, CaseAccess access) {
		return new OpenReferrals(mongo, views, access);
	}

}
