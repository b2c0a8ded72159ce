package fr.logementdabord.web.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Wires {@link DisplayNames} to referral-service through the instances named
 * {@code identities} of the circuit breaker, time limiter and bulkhead.
 */
@AutoConfiguration(
		afterName = { "io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration",
				"io.github.resilience4j.springboot.bulkhead.autoconfigure.BulkheadAutoConfiguration",
				"io.github.resilience4j.springboot.timelimiter.autoconfigure.TimeLimiterAutoConfiguration" })
public class DisplayNamesAutoConfiguration {

	private static final String IDENTITIES = "identities";

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration READ = Duration.ofSeconds(3);

	@Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
	ExecutorService displayNamesThreads() {
		return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("identities-", 0).factory());
	}

	@Bean
	@ConditionalOnMissingBean
	DisplayNames displayNames(RestClient.Builder client, @Value("${referral-service.url}") String referralService,
			CircuitBreakerRegistry circuitBreakers, TimeLimiterRegistry timeLimiters, BulkheadRegistry bulkheads,
			@Qualifier("displayNamesThreads") ExecutorService threads) {
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.connectTimeout(CONNECT)
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
		requests.setReadTimeout(READ);
		return new DisplayNames(client.baseUrl(referralService).requestFactory(requests).build(),
				circuitBreakers.circuitBreaker(IDENTITIES), timeLimiters.timeLimiter(IDENTITIES),
				bulkheads.bulkhead(IDENTITIES), threads);
	}

}
