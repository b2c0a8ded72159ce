package fr.logementdabord.gateway.routing;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * How the gateway asks others: never longer than a person waits, and without following
 * redirects, which are meant for the browser.
 */
@Configuration(proxyBeanMethods = false)
class Outgoing {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(30);

	@Bean
	ClientHttpRequestFactory outgoingRequests() {
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
		requests.setReadTimeout(READ);
		return requests;
	}

}
