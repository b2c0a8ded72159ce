package fr.logementdabord.web.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.web.client.RestClient;

/**
 * The names to show beside case numbers, asked of their owner for each page with the
 * caller's own token, so that nobody sees here what they may not see there. Never cached.
 * Where the owner is slow, down or does not tell, the case number stands for the name.
 */
public class DisplayNames {

	private static final Logger logger = LoggerFactory.getLogger(DisplayNames.class);

	/** Keeps the address of one question well under the usual 8 KB. */
	private static final int AT_ONCE = 100;

	private static final ParameterizedTypeReference<List<Name>> NAMES = new ParameterizedTypeReference<>() {
	};

	private final RestClient owner;

	private final CircuitBreaker circuitBreaker;

	private final TimeLimiter timeLimiter;

	private final Bulkhead bulkhead;

	private final ExecutorService threads;

	DisplayNames(RestClient owner, CircuitBreaker circuitBreaker, TimeLimiter timeLimiter, Bulkhead bulkhead,
			ExecutorService threads) {
		this.owner = owner;
		this.circuitBreaker = circuitBreaker;
		this.timeLimiter = timeLimiter;
		this.bulkhead = bulkhead;
		this.threads = threads;
	}

	/** One entry per case asked for, in the same order. */
	public Map<String, String> of(Collection<String> caseIds) {
		var names = new LinkedHashMap<String, String>();
		caseIds.forEach((caseId) -> names.put(caseId, caseId));
		String token = callersToken();
		if (token != null) {
			var asked = new ArrayList<>(names.keySet());
			for (int from = 0; from < asked.size(); from += AT_ONCE) {
				List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
				ask(some, token).forEach((caseId, name) -> names.replace(caseId, name));
			}
		}
		return names;
	}

	/** The name for one case. */
	public String of(String caseId) {
		return of(List.of(caseId)).getOrDefault(caseId, caseId);
	}

	private Map<String, String> ask(List<String> caseIds, String token) {
		// the bulkhead counts questions still running, also those nobody waits for
		Callable<Map<String, String>> question = Bulkhead.decorateCallable(this.bulkhead, () -> fetch(caseIds, token));
		Callable<Map<String, String>> inTime = TimeLimiter.decorateFutureSupplier(this.timeLimiter,
				() -> this.threads.submit(question));
		try {
			return this.circuitBreaker.executeCallable(() -> unwrapped(inTime));
		}
		catch (Exception unavailable) {
			logger.info("names of {} cases not available: {}", caseIds.size(), unavailable.getClass().getSimpleName());
			return Map.of();
		}
	}

	/** The circuit breaker judges by the real cause. */
	private static <T> T unwrapped(Callable<T> call) throws Exception {
		try {
			return call.call();
		}
		catch (java.util.concurrent.ExecutionException failed) {
			throw (failed.getCause() instanceof Exception cause) ? cause : failed;
		}
	}

	private Map<String, String> fetch(List<String> caseIds, String token) {
		List<Name> answer = this.owner.get()
			.uri((uri) -> uri.path("/api/identities").queryParam("caseId", caseIds.toArray()).build())
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.body(NAMES);
		var names = new HashMap<String, String>();
		for (Name name : (answer != null) ? answer : List.<Name>of()) {
			if (name.caseId() != null && name.displayName() != null && !name.displayName().isBlank()) {
				names.put(name.caseId(), name.displayName());
			}
		}
		return names;
	}

	private static @Nullable String callersToken() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getCredentials() instanceof AbstractOAuth2Token token)
				? token.getTokenValue() : null;
	}

	/**
	 * The owner's answer, reduced to what is shown.
	 */
	record Name(@Nullable String caseId, @Nullable String displayName) {
	}

}
