package fr.logementdabord.journeys;

import java.time.Duration;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what follows by events: the other services hear of a step a moment after it
 * was accepted.
 */
public final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private Waiting() {
	}

	/**
	 * Asks again until there is something.
	 */
	static <T> T until(String what, Supplier<@Nullable T> question) {
		try {
			return Awaitility.await()
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(150))
				.pollDelay(Duration.ZERO)
				.until(question::get, (found) -> found != null);
		}
		catch (ConditionTimeoutException ex) {
			throw new JourneyFailure("Waited %d s in vain: %s".formatted(PATIENCE.toSeconds(), what), ex);
		}
	}

	/**
	 * Asks again until the answer is yes.
	 */
	public static void untilTrue(String what, Supplier<Boolean> question) {
		until(what, () -> question.get() ? Boolean.TRUE : null);
	}

}
