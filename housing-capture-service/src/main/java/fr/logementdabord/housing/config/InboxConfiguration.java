package fr.logementdabord.housing.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.inbox.AvailabilityEvents;
import fr.logementdabord.housing.inbox.AvailabilityInbox;
import fr.logementdabord.housing.inbox.AvailabilityMessages;
import fr.logementdabord.housing.inbox.InboxEntries;
import fr.logementdabord.housing.inbox.Senders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * The inbox of availabilities and its two doors.
 */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

	@Bean
	Senders senders() {
		return new Senders();
	}

	@Bean
	InboxEntries inboxEntries(MongoTemplate mongo) {
		return new InboxEntries(mongo);
	}

	@Bean
	AvailabilityInbox availabilityInbox(InboxEntries entries, Availabilities availabilities, Senders senders,
			ParisDays days, Clock clock) {
		return new AvailabilityInbox(entries, new AvailabilityEvents(availabilities), senders, days, clock);
	}

	@Bean
	Consumer<Message<List<byte[]>>> availabilityInboxMessages(AvailabilityInbox inbox) {
		return new AvailabilityMessages(inbox);
	}

}
