package fr.logementdabord.reporting.webhook.delivery;

import java.time.Duration;

import fr.logementdabord.reporting.webhook.WebhookSettings;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again: after twice as long each time, up to a longest
 * delay, spread over the last half of it so that receivers that come back are not called
 * by everybody at once.
 *
 * @param first the delay after the first failure
 * @param longest the longest delay
 * @param attempts how many attempts there are
 */
record RetryPlan(Duration first, Duration longest, int attempts) {

	static RetryPlan of(WebhookSettings settings) {
		return new RetryPlan(settings.firstRetry(), settings.longestRetry(), settings.attempts());
	}

	boolean givesUpAfter(int tried) {
		return tried >= this.attempts;
	}

	/**
	 * The delay after a failure.
	 * @param tried how often it was tried, from 1
	 * @param draw from 0 to 1
	 * @param asked what the receiver asked for, never shortened
	 */
	Duration after(int tried, double draw, @Nullable Duration asked) {
		Duration doubled = this.first;
		for (int i = 1; i < tried && doubled.compareTo(this.longest) < 0; i++) {
			doubled = doubled.multipliedBy(2);
		}
		long most = Math.min(doubled.toMillis(), this.longest.toMillis());
		Duration spread = Duration.ofMillis(most / 2 + Math.round(draw * (most - most / 2)));
		return (asked != null && asked.compareTo(spread) > 0) ? asked : spread;
	}

}
