package fr.logementdabord.reporting.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.deadline.MongoDeadlines;
import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.reporting.notification.NotificationSettings;
import fr.logementdabord.reporting.notification.Notifications;
import fr.logementdabord.reporting.notification.ReadMarks;
import fr.logementdabord.reporting.notification.WhenSomethingNeedsSomebodyThenNotify;
import fr.logementdabord.reporting.notification.mail.MailOutbox;
import fr.logementdabord.reporting.notification.mail.MailServer;
import fr.logementdabord.reporting.notification.mail.NotificationMail;
import fr.logementdabord.reporting.notification.mail.NotificationRetention;
import fr.logementdabord.reporting.notification.mail.Subscribers;
import fr.logementdabord.reporting.webhook.CaseSenders;
import fr.logementdabord.reporting.webhook.WhenCaseIsProtectedThenTellTheClearedOnly;
import fr.logementdabord.web.clearance.ProtectedThings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.messaging.Message;

/**
 * Notifications and their e-mails.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

	@Bean
	ReadMarks readMarks(MongoTemplate mongo) {
		return new ReadMarks(mongo);
	}

	@Bean(initMethod = "prepare")
	Notifications notifications(MongoTemplate mongo, ReadMarks marks, ProtectedThings protectedCases, Clock clock) {
		return new Notifications(mongo, marks, protectedCases, clock);
	}

	@Bean(initMethod = "prepare")
	Subscribers subscribers(MongoTemplate mongo, Clock clock) {
		return new Subscribers(mongo, clock);
	}

	@Bean(initMethod = "prepare")
	MailOutbox mailOutbox(MongoTemplate mongo, MongoDeadlines deadlines, Subscribers subscribers,
			ProtectedThings protectedCases, NotificationSettings settings, Clock clock) {
		return new MailOutbox(mongo, deadlines, subscribers, protectedCases, settings, clock);
	}

	@Bean
	MailServer mailServer(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host}") String host,
			NotificationSettings settings) {
		return new MailServer(host.isBlank() ? null : sender.getIfAvailable(), settings.from(),
				settings.restAfterFailure());
	}

	@Bean
	NotificationMail notificationMail(MailOutbox outbox, Subscribers subscribers, ReadMarks marks, MailServer server,
			NotificationSettings settings) {
		return new NotificationMail(outbox, subscribers, marks, server, settings);
	}

	@Bean
	NotificationRetention notificationRetention(Notifications notifications, MailOutbox outbox, Subscribers subscribers,
			NotificationSettings settings, Clock clock) {
		return new NotificationRetention(notifications, outbox, subscribers, settings, clock);
	}

	/** What is said of a case here; erased with it. */
	@Bean
	DocumentTraces raisedNotifications(MongoTemplate mongo) {
		return new DocumentTraces("NOTIFICATIONS", mongo, Notifications.COLLECTION, "caseId");
	}

	/**
	 * In one group, so that whom a case is open to is known before anybody is notified of
	 * it.
	 */
	@Bean
	Consumer<Message<List<byte[]>>> notifying(Receiving receiving, WhenCaseIsProtectedThenTellTheClearedOnly first,
			Notifications notifications, CaseSenders senders, MailOutbox outbox, NotificationSettings settings,
			Clock clock) {
		return receiving.policies("reporting-service.notifications", List.of(first,
				new WhenSomethingNeedsSomebodyThenNotify(notifications, senders, outbox, settings, clock)));
	}

}
