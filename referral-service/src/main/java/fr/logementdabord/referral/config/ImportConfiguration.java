package fr.logementdabord.referral.config;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.application.SubmissionRules;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.referral.imports.ReferralImports;
import fr.logementdabord.referral.intake.SealedForm;
import fr.logementdabord.referral.reference.SisiaoCodes;
import fr.logementdabord.referral.sisiao.SisiaoFile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Files that are brought in and exchanged.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	/** One file at a time: what people wait for at their screens goes first. */
	@Bean(destroyMethod = "shutdown")
	ExecutorService importThread() {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());
	}

	@Bean
	ReferralImports referralImports(MongoTemplate mongo, SubmissionRules rules, ReferralSubmission submission,
			KeyRing keys, Deadlines deadlines, ExecutorService importThread, Clock clock) {
		return new ReferralImports(mongo, rules, submission, new SealedForm(keys), deadlines, importThread, clock);
	}

	@Bean
	SisiaoFile sisiaoFile() {
		return new SisiaoFile(SisiaoCodes.load());
	}

}
