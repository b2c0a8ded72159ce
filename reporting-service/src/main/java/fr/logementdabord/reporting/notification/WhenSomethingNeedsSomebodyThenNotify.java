package fr.logementdabord.reporting.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.reporting.notification.mail.MailOutbox;
import fr.logementdabord.reporting.webhook.CaseSenders;
import org.jspecify.annotations.Nullable;

/**
 * Notifies those who are expected to act, or who wait for an answer. The ids follow from
 * the event: the same one again changes nothing.
 */
public class WhenSomethingNeedsSomebodyThenNotify implements Policy {

	private final Notifications notifications;

	private final CaseSenders senders;

	private final MailOutbox outbox;

	private final NotificationSettings settings;

	private final Clock clock;

	public WhenSomethingNeedsSomebodyThenNotify(Notifications notifications, CaseSenders senders, MailOutbox outbox,
			NotificationSettings settings, Clock clock) {
		this.notifications = notifications;
		this.senders = senders;
		this.outbox = outbox;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Set<String> types() {
		return Matter.types();
	}

	@Override
	public void on(ReceivedEvent event) {
		Matter matter = Matter.of(event.type()).orElseThrow();
		Map<?, ?> data = event.as(Map.class);
		String caseId = (data.get("caseId") instanceof String id) ? id : null;
		if (caseId != null && data.get("referrerOrganisation") instanceof String sender) {
			this.senders.remember(caseId, sender);
		}
		if (event.time().isBefore(this.clock.instant().minus(this.settings.tellsEventsOf()))) {
			return;
		}
		Optional<String> named = matter.isForTheSender() ? Optional.of(sender(caseId)) : matter.named(data);
		Optional<String> page = matter.page(data);
		if (named.isPresent() && page.isPresent()) {
			String audience = matter.audience().key(named.get());
			this.outbox.offer(this.notifications.raise(Ids.derived("NOT-", event.id(), audience), audience, matter,
					caseId, page.get()));
		}
	}

	private String sender(@Nullable String caseId) {
		return Optional.ofNullable(caseId)
			.flatMap(this.senders::of)
			.orElseThrow(() -> new NotYet("the saisine of this case has not arrived"));
	}

}
