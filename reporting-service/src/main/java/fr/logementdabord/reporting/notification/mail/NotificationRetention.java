package fr.logementdabord.reporting.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import fr.logementdabord.eventing.deadline.Chore;
import fr.logementdabord.reporting.notification.Notifications;
import fr.logementdabord.reporting.notification.NotificationSettings;

/**
 * Forgets what is old, once an hour: notifications, and the addresses of those who have
 * not come for long.
 */
public class NotificationRetention implements Chore {

	private static final Duration EVERY = Duration.ofHours(1);

	private final Notifications notifications;

	private final MailOutbox outbox;

	private final Subscribers subscribers;

	private final NotificationSettings settings;

	private final Clock clock;

	private Instant next = Instant.MIN;

	public NotificationRetention(Notifications notifications, MailOutbox outbox, Subscribers subscribers,
			NotificationSettings settings, Clock clock) {
		this.notifications = notifications;
		this.outbox = outbox;
		this.subscribers = subscribers;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void round() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			return;
		}
		this.notifications.forgetBefore(now.minus(this.settings.keptFor()));
		this.outbox.forgetBefore(now.minus(this.settings.keptFor()));
		this.subscribers.forgetUnseenSince(now.minus(this.settings.mailsEndAfter()));
		this.next = now.plus(EVERY);
	}

}
