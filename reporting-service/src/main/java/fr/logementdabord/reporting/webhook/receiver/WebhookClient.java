package fr.logementdabord.reporting.webhook.receiver;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts one event to one receiver. A connection goes to the very addresses that were
 * checked: whoever changes a name between check and call gains nothing. Redirects are not
 * followed and bodies of answers not read.
 */
public final class WebhookClient implements AutoCloseable {

	private static final int MAX_CONNECTIONS = 64;

	private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

	private final CloseableHttpClient http;

	private final Duration timeout;

	private final Clock clock;

	private final ScheduledExecutorService timeouts = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

	public WebhookClient(ReceiverAddresses addresses, Duration timeout, Clock clock) {
		this.timeout = timeout;
		this.clock = clock;
		Timeout limit = Timeout.of(timeout);
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(new CheckedNames(addresses))
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build())
				.setMaxConnTotal(MAX_CONNECTIONS)
				.setMaxConnPerRoute(MAX_CONNECTIONS)
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(limit).setConnectionRequestTimeout(limit).build())
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.setUserAgent("logement-dabord-webhooks/1")
			.build();
	}

	/** Posts a CloudEvent in its structured form. */
	public Attempt post(String url, Map<String, String> headers, byte[] body) {
		HttpPost request = new HttpPost(url);
		headers.forEach(request::setHeader);
		request.setEntity(new ByteArrayEntity(body, ContentType.create("application/cloudevents+json", "UTF-8")));
		AtomicBoolean late = new AtomicBoolean();
		// a receiver that answers one byte at a time never meets the socket's limit
		var limit = this.timeouts.schedule(() -> {
			late.set(true);
			request.cancel();
		}, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		long began = System.nanoTime();
		try (ClassicHttpResponse answer = this.http.executeOpen(null, request, null)) {
			return new Attempt(outcome(answer.getCode()), answer.getCode(), since(began), retryAfter(answer));
		}
		catch (IOException | RuntimeException failed) {
			return new Attempt(late.get() ? Attempt.Outcome.TIMED_OUT : outcome(failed), null, since(began), null);
		}
		finally {
			limit.cancel(false);
		}
	}

	private static Attempt.Outcome outcome(int status) {
		if (status == 410) {
			return Attempt.Outcome.GONE;
		}
		return switch (status / 100) {
			case 2 -> Attempt.Outcome.DELIVERED;
			case 3 -> Attempt.Outcome.REDIRECTED;
			default -> Attempt.Outcome.REFUSED;
		};
	}

	private static Attempt.Outcome outcome(Exception failed) {
		return switch (failed) {
			case ReceiverAddresses.ForbiddenReceiver forbidden -> Attempt.Outcome.FORBIDDEN;
			case InterruptedIOException late -> Attempt.Outcome.TIMED_OUT;
			default -> Attempt.Outcome.UNREACHABLE;
		};
	}

	/** Seconds or a date (RFC 9110, 10.2.3), a day at most; null when it says neither. */
	private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
		Header asked = answer.getFirstHeader("Retry-After");
		if (asked == null) {
			return null;
		}
		String said = asked.getValue().strip();
		Duration wait;
		if (said.matches("\\d{1,15}")) {
			wait = Duration.ofSeconds(Long.parseLong(said));
		}
		else {
			Instant until = DateUtils.parseStandardDate(said);
			if (until == null) {
				return null;
			}
			wait = Duration.between(this.clock.instant(), until);
		}
		if (wait.isNegative()) {
			return Duration.ZERO;
		}
		return (wait.compareTo(LONGEST_RETRY_AFTER) > 0) ? LONGEST_RETRY_AFTER : wait;
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	@Override
	public void close() {
		this.timeouts.shutdownNow();
		this.http.close(CloseMode.IMMEDIATE);
	}

	/**
	 * Names are looked up here and nowhere else.
	 */
	private record CheckedNames(ReceiverAddresses addresses) implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			return this.addresses.resolve(host);
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

}
