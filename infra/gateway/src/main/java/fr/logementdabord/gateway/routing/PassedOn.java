package fr.logementdabord.gateway.routing;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What crosses the gateway. Inwards only headers a service has a use for: no cookie, no
 * {@code X-Forwarded-*}, no identity the caller made up. Outwards everything but what the
 * gateway says itself, for the whole origin.
 */
@Configuration(proxyBeanMethods = false)
class PassedOn {

	private static final Set<String> INWARDS = Set.of("accept", "accept-language", "authorization", "content-type",
			"content-length", "idempotency-key", "if-match", "if-none-match", "if-modified-since", "hx-request",
			"hx-target", "hx-trigger", "hx-trigger-name", "hx-current-url", "hx-boosted", "traceparent", "tracestate");

	/** The attributes of a CloudEvent in binary form. */
	private static final String EVENT_ATTRIBUTE = "ce-";

	private static final Set<String> NOT_OUTWARDS = Set.of("set-cookie", "server", "x-powered-by",
			"content-security-policy", "x-frame-options", "x-content-type-options", "x-xss-protection",
			"referrer-policy", "permissions-policy", "strict-transport-security", "cross-origin-opener-policy",
			"cross-origin-resource-policy", "date", "connection", "keep-alive");

	@Bean
	HttpHeadersFilter.RequestHttpHeadersFilter inwards() {
		return new Inwards();
	}

	@Bean
	HttpHeadersFilter.ResponseHttpHeadersFilter outwards() {
		return new Outwards();
	}

	/**
	 * Last of all, behind whatever adds headers.
	 */
	private static final class Inwards implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

		@Override
		public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
			var passed = new HttpHeaders();
			sent.forEach((name, values) -> {
				String known = name.toLowerCase(Locale.ROOT);
				if (INWARDS.contains(known) || known.startsWith(EVENT_ATTRIBUTE)) {
					passed.addAll(name, values);
				}
			});
			return passed;
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

	}

	private static final class Outwards implements HttpHeadersFilter.ResponseHttpHeadersFilter, Ordered {

		@Override
		public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
			var passed = new HttpHeaders();
			answered.forEach((name, values) -> {
				if (!NOT_OUTWARDS.contains(name.toLowerCase(Locale.ROOT))) {
					passed.addAll(name, values);
				}
			});
			return passed;
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

	}

}
