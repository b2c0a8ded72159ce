package fr.logementdabord.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/**
 * Passwords are not guessed here: a login that was tried ten times in a row rests for a
 * quarter of an hour, as in the realm of the production provider. Whoever tries meets the
 * same words as for a wrong password.
 */
class FailedLogins {

	/** Failures in a row. */
	static final int MOST = 10;

	static final Duration REST = Duration.ofMinutes(15);

	private static final int MOST_LOGINS = 10_000;

	private final Clock clock;

	private final Map<String, Failures> failures = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MOST_LOGINS;
		}
	});

	FailedLogins(Clock clock) {
		this.clock = clock;
	}

	/** Whether even the right password opens nothing now. */
	boolean isResting(String login) {
		Failures known = this.failures.get(key(login));
		return known != null && known.count() >= MOST && this.clock.instant().isBefore(known.last().plus(REST));
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		Instant now = this.clock.instant();
		this.failures.merge(key(event.getAuthentication().getName()), new Failures(1, now),
				(known, first) -> known.last().plus(REST).isBefore(now) ? first : new Failures(known.count() + 1, now));
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		this.failures.remove(key(event.getAuthentication().getName()));
	}

	private static String key(String login) {
		return login.toLowerCase(Locale.ROOT);
	}

	private record Failures(int count, Instant last) {
	}

}
