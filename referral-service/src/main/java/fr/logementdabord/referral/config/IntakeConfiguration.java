package fr.logementdabord.referral.config;

import java.time.Clock;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.HousingSituations;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.reference.WhereToGo;
import fr.logementdabord.referral.view.openreferrals.OutOfCoverage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The form of a saisine and what is written in it.
 */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

	@Bean
	FieldSets fieldSets() {
		return FieldSets.load();
	}

	@Bean
	WhereToGo whereToGo() {
		return WhereToGo.load();
	}

	@Bean
	Drafts drafts(MongoTemplate mongo, KeyRing keys, Clock clock) {
		return new Drafts(mongo, keys, clock);
	}

	@Bean
	IntakeAnswers intakeAnswers(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, CaseAccess access) {
		return new IntakeAnswers(mongo, keys, accessLog, access);
	}

	@Bean
	Attachments attachments(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, CaseAccess access, Clock clock) {
		return new Attachments(mongo, keys, accessLog, access, clock);
	}

	@Bean
	HousingSituations housingSituations(MongoTemplate mongo, KeyRing keys, Clock clock) {
		return new HousingSituations(mongo, keys, clock);
	}

	@Bean
	OutOfCoverage outOfCoverage(MongoTemplate mongo, Views views, Territories territories, CaseAccess access) {
		return new OutOfCoverage(mongo, views, territories, access);
	}

}
