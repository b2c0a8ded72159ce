package fr.logementdabord.web.limit;

import java.time.Duration;

import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;

/**
 * So many a minute for each caller, by login or client id; the minute begins anew for all
 * of one caller at once. Counted by each instance of a service for itself.
 */
public final class CallerLimit {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final int perMinute;

	private final RateLimiterRegistry callers;

	/**
	 * A limit.
	 * @param perMinute at least 1
	 */
	public CallerLimit(int perMinute) {
		this.perMinute = perMinute;
		this.callers = RateLimiterRegistry.of(RateLimiterConfig.custom()
			.limitForPeriod(perMinute)
			.limitRefreshPeriod(MINUTE)
			.timeoutDuration(Duration.ZERO)
			.build());
	}

	/**
	 * Lets the caller go on.
	 * @param many how many it wants at once
	 * @throws ProblemException 429 when there were too many; nothing of it is done
	 */
	public void take(Viewer caller, int many) {
		RateLimiter limiter = this.callers.rateLimiter(caller.login());
		if (many > 0 && !limiter.acquirePermission(many)) {
			throw new ProblemException(Problems.tooMany(this.perMinute, MINUTE));
		}
	}

}
