package fr.logementdabord.referral.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.imports.ReferralImports;
import fr.logementdabord.referral.inbox.SealedContent;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Deposits;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.HousingSituations;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.Rotations;
import fr.logementdabord.vault.SealedDocuments;
import fr.logementdabord.vault.access.AccessChain;
import fr.logementdabord.vault.access.AccessLogPurge;
import fr.logementdabord.vault.access.AccessLogSearch;
import fr.logementdabord.vault.access.ChainChecks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The change of the key under which everything personal is sealed, and the log of who
 * reads it.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean(initMethod = "open")
	AccessChain accessChain(MongoTemplate mongo, Clock clock) {
		return new AccessChain(mongo.getDb(), AccessLog.CHAIN, clock);
	}

	@Bean
	AccessLog accessLog(AccessChain chain) {
		return new AccessLog(chain);
	}

	@Bean
	AccessLogSearch accessLogSearch(AccessChain chain) {
		return new AccessLogSearch(chain);
	}

	@Bean
	ChainChecks accessLogChecks(AccessChain chain, Clock clock) {
		return new ChainChecks(chain, clock);
	}

	@Bean
	AccessLogPurge accessLogPurge(AccessChain chain, Clock clock) {
		return new AccessLogPurge(chain, clock);
	}

	@Bean
	Rotations identityVaultRotations(IdentityVault vault, KeyRing keys, MongoTemplate mongo, Clock clock) {
		List<SealedDocuments> sealed = new ArrayList<>(vault.sealedDocuments());
		sealed.addAll(List.of(NoteStore.sealedDocuments(), IntakeAnswers.sealedDocuments(),
				HousingSituations.sealedDocuments(), Attachments.sealedDocuments(), Drafts.sealedDocuments(),
				Deposits.sealedDocuments(), ReferralImports.sealedDocuments(),
				SealedContent.sealedDocuments(InboxConfiguration.ENTRIES)));
		return new Rotations("identity_vault", keys, sealed, mongo, clock);
	}

}
