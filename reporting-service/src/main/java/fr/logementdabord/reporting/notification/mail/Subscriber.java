package fr.logementdabord.reporting.notification.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * Somebody who wishes e-mails, as their token described them when they were last seen:
 * nobody else tells this service who people are.
 *
 * @param address of the account at the identity provider
 * @param audiences keys
 * @param marks that clear for protected cases
 * @param seenAt when they last opened their notifications
 */
record Subscriber(@Id String login, MailWish wish, String address, Set<String> audiences, Set<String> marks,
		Instant seenAt) {

	Subscriber {
		audiences = Set.copyOf(audiences);
		marks = Set.copyOf(marks);
	}

	/** Whether a case exists for them. */
	boolean isCleared(@Nullable Collection<String> cleared) {
		return cleared == null || this.marks.stream().anyMatch(cleared::contains);
	}

	/** An address never ends up in a log by accident. */
	@Override
	public String toString() {
		return "Subscriber[" + this.login + "]";
	}

}
