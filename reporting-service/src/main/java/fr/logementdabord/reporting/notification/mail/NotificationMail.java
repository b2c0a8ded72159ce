package fr.logementdabord.reporting.notification.mail;

import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.reporting.notification.NotificationSettings;
import fr.logementdabord.reporting.notification.ReadMarks;
import fr.logementdabord.reporting.notification.mail.MailOutbox.Line;
import fr.logementdabord.reporting.notification.mail.MailServer.AddressRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody that notifications wait: how many, and where. Everything that waits for
 * them goes in one e-mail; what they have read meanwhile is not told. While the mail
 * server is away the deadline comes again.
 */
public class NotificationMail implements DeadlineAction {

	private static final Logger logger = LoggerFactory.getLogger(NotificationMail.class);

	private static final String SUBJECT = "Logement d’abord\u00A0: du nouveau vous attend";

	private static final String TEXT = """
			Bonjour,

			%s sur la plateforme Logement d’abord\u00A0:
			%s/notifications?unread=true

			Ce message ne dit rien des personnes concernées\u00A0: connectez-vous pour lire la suite.
			Pour recevoir moins de courriels, ou aucun\u00A0:
			%2$s/notifications/preferences
			""";

	private final MailOutbox outbox;

	private final Subscribers subscribers;

	private final ReadMarks marks;

	private final MailServer server;

	private final NotificationSettings settings;

	public NotificationMail(MailOutbox outbox, Subscribers subscribers, ReadMarks marks, MailServer server,
			NotificationSettings settings) {
		this.outbox = outbox;
		this.subscribers = subscribers;
		this.marks = marks;
		this.server = server;
		this.settings = settings;
	}

	@Override
	public String kind() {
		return MailOutbox.KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String login = deadline.data().get(MailOutbox.LOGIN);
		List<Line> waiting = this.outbox.waiting(login);
		ReadMarks.Marks read = this.marks.of(login);
		long unread = waiting.stream().filter((line) -> !read.has(line.notification(), line.raisedAt())).count();
		Optional<Subscriber> subscriber = this.subscribers.of(login);
		if (unread > 0 && subscriber.isPresent()) {
			send(subscriber.get(), unread, deadline.id());
		}
		this.outbox.told(waiting);
	}

	private void send(Subscriber subscriber, long unread, String id) {
		String waits = (unread > 1) ? unread + " notifications vous attendent" : "Une notification vous attend";
		try {
			this.server.send(subscriber.address(), SUBJECT, TEXT.formatted(waits, this.settings.publicUrl()), id);
		}
		catch (AddressRefused refused) {
			logger.warn("The address of {} is refused by the mail server: no more e-mails", subscriber.login());
			this.subscribers.forget(subscriber.login());
		}
	}

}
