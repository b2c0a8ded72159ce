package fr.logementdabord.gateway.routing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.time.Duration;

import fr.logementdabord.gateway.GatewaySettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/**
 * How the gateway asks others: never longer than a person waits, and without following
 * redirects, which are meant for the browser.
 */
@Configuration(proxyBeanMethods = false)
class Outgoing {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	/** The last word of every address that is answered by an event stream. */
	private static final String EVENTS = "/direct";

	@Bean
	ClientHttpRequestFactory outgoingRequests(GatewaySettings settings) {
		ClientHttpRequestFactory answers = answers(settings.answersWithin());
		ClientHttpRequestFactory events = events(settings.answersWithin());
		return (address, method) -> (method.equals(HttpMethod.GET) && address.getPath().endsWith(EVENTS))
				? events.createRequest(address, method) : answers.createRequest(address, method);
	}

	private static ClientHttpRequestFactory answers(Duration within) {
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
		requests.setReadTimeout(within);
		return requests;
	}

	// The other client counts its time over a whole answer and would cut a stream that
	// lives; this one counts it from one byte to the next.
	private static ClientHttpRequestFactory events(Duration silence) {
		var requests = new SimpleClientHttpRequestFactory() {
			@Override
			protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
				super.prepareConnection(connection, method);
				connection.setInstanceFollowRedirects(false);
			}
		};
		requests.setConnectTimeout(CONNECT);
		requests.setReadTimeout(silence);
		return requests;
	}

}
