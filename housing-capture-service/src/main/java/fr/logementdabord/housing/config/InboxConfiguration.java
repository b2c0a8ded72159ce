package fr.logementdabord.housing.config;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.inbox.AvailabilityEvents;
import fr.logementdabord.inbox.Inbox;
import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.InboxMessages;
import fr.logementdabord.inbox.KeptContent;
import fr.logementdabord.inbox.Senders;
import fr.logementdabord.inbox.http.InboxDoor;
import fr.logementdabord.web.limit.CallerLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * The inbox of availabilities and its two doors.
 */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

	@Bean(initMethod = "open")
	InboxEntries inboxEntries(MongoTemplate mongo) {
		return new InboxEntries(mongo, "inbox-availabilities", KeptContent.PLAIN);
	}

	@Bean
	Inbox inbox(InboxEntries entries, Availabilities availabilities, Clock clock) {
		return new Inbox(entries, new AvailabilityEvents(availabilities),
				Senders.load("/senders/availability_senders.csv"), clock);
	}

	@Bean
	InboxDoor inboxDoor(Inbox inbox, InboxEntries entries, @Value("${inbox.events-per-minute}") int perMinute) {
		return new InboxDoor(inbox, entries, new CallerLimit(perMinute), "/api/inbox/availabilities", "dwellingId");
	}

	@Bean
	Consumer<Message<List<byte[]>>> availabilityInboxMessages(Inbox inbox) {
		return new InboxMessages(inbox);
	}

}
