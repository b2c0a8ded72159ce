package fr.logementdabord.web.limit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;

/**
 * So many a minute for each caller, by login or client id; the minute begins anew for all
 * of one caller at once. Counted by each instance of a service for itself.
 */
public final class CallerLimit {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_CALLERS = 10_000;

	private final int perMinute;

	private final RateLimiterConfig config;

	/** Those heard of lately: nobody fills the memory by calling under many names. */
	private final Map<String, RateLimiter> callers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
			return size() > MOST_CALLERS;
		}
	});

	/**
	 * A limit.
	 * @param perMinute at least 1
	 */
	public CallerLimit(int perMinute) {
		this.perMinute = perMinute;
		this.config = RateLimiterConfig.custom()
			.limitForPeriod(perMinute)
			.limitRefreshPeriod(MINUTE)
			.timeoutDuration(Duration.ZERO)
			.build();
	}

	/**
	 * Lets the caller go on.
	 * @param many how many it wants at once
	 * @throws ProblemException 429 when there were too many; nothing of it is done
	 */
	public void take(Viewer caller, int many) {
		take(caller.login(), many);
	}

	/**
	 * Lets somebody go on who is known by something else than a login.
	 * @param caller for instance an address
	 * @param many how many it wants at once
	 * @throws ProblemException 429 when there were too many; nothing of it is done
	 */
	public void take(String caller, int many) {
		RateLimiter limiter = this.callers.computeIfAbsent(caller, (name) -> RateLimiter.of(name, this.config));
		if (many > 0 && !limiter.acquirePermission(many)) {
			throw new ProblemException(Problems.tooMany(this.perMinute, MINUTE));
		}
	}

}
