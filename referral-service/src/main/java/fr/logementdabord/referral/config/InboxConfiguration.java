package fr.logementdabord.referral.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.inbox.Inbox;
import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.InboxMessages;
import fr.logementdabord.inbox.Senders;
import fr.logementdabord.inbox.http.InboxDoor;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.application.SubmissionRules;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.referral.inbox.IdentityDeposits;
import fr.logementdabord.referral.inbox.ReferralEvents;
import fr.logementdabord.referral.inbox.SealedContent;
import fr.logementdabord.referral.intake.Deposits;
import fr.logementdabord.web.limit.CallerLimit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * The inbox of referrals, its two doors and the deposits beside them.
 */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

	/** The collection of received events. */
	static final String ENTRIES = "inbox-referrals";

	@Bean
	CallerLimit inboxLimit(@Value("${inbox.events-per-minute}") int perMinute) {
		return new CallerLimit(perMinute);
	}

	@Bean
	Deposits deposits(MongoTemplate mongo, KeyRing keys, Deadlines deadlines, Clock clock) {
		return new Deposits(mongo, keys, deadlines, clock);
	}

	@Bean
	IdentityDeposits identityDeposits(Deposits deposits, FieldSets forms) {
		return new IdentityDeposits(deposits, forms);
	}

	@Bean(initMethod = "open")
	InboxEntries inboxEntries(MongoTemplate mongo, KeyRing keys, AccessLog accessLog) {
		return new InboxEntries(mongo, ENTRIES, new SealedContent(keys, accessLog));
	}

	@Bean
	Inbox inbox(InboxEntries entries, ReferralSubmission submission, SubmissionRules rules, Deposits deposits,
			FieldSets forms, Today today, Clock clock) {
		return new Inbox(entries, new ReferralEvents(submission, rules, deposits, forms, today),
				Senders.load("/senders/referral_senders.csv"), clock);
	}

	@Bean
	InboxDoor inboxDoor(Inbox inbox, InboxEntries entries, CallerLimit limit) {
		return new InboxDoor(inbox, entries, limit, "/api/inbox/referrals", "caseId");
	}

	@Bean
	Consumer<Message<List<byte[]>>> referralInboxMessages(Inbox inbox) {
		return new InboxMessages(inbox);
	}

}
