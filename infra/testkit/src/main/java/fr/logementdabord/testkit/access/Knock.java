package fr.logementdabord.testkit.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One request to a route and what came back. A stream of events is not waited for.
 *
 * @param status of the answer
 * @param body as text, empty for a stream that goes on
 */
record Knock(int status, String body) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/**
	 * Asks.
	 * @param things what the path and the request speak of; empty for what does not exist
	 * @param sends what the matrix sends to this route
	 */
	static Knock at(String base, ServedRoute route, @Nullable String token, Map<String, String> things, String sends) {
		String sent = sends;
		for (Map.Entry<String, String> thing : things.entrySet()) {
			sent = sent.replace(thing.getKey(), thing.getValue());
		}
		String query = route.isRead() ? joined(route.query(), sent) : route.query();
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(base + route.path(things) + (query.isEmpty() ? "" : "?" + query)))
			.header("Accept", accepted(route));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (route.isRead()) {
			request.GET();
		}
		else {
			fill(request, route, sent);
		}
		return send(request.build());
	}

	private static String accepted(ServedRoute route) {
		if (route.accept() != null) {
			return route.accept();
		}
		return route.pattern().startsWith("/api/") ? "*/*" : "text/html, */*;q=0.5";
	}

	private static void fill(HttpRequest.Builder request, ServedRoute route, String sent) {
		String key = UUID.randomUUID().toString();
		boolean json = route.pattern().startsWith("/api/");
		String contentType = (route.contentType() != null) ? route.contentType()
				: json ? "application/json" : "application/x-www-form-urlencoded";
		String body;
		if (contentType.startsWith("multipart/")) {
			contentType = "multipart/form-data; boundary=part";
			body = "--part\r\nContent-Disposition: form-data; name=\"idempotencyKey\"\r\n\r\n" + key
					+ "\r\n--part--\r\n";
		}
		else {
			body = contentType.contains("json") ? (sent.isEmpty() ? "{}" : sent)
					: joined("idempotencyKey=" + key, sent);
		}
		request.header("Content-Type", contentType)
			.header("Idempotency-Key", key)
			.method(route.method(), BodyPublishers.ofString(body));
	}

	private static String joined(String one, String other) {
		return one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
	}

	private static Knock send(HttpRequest request) {
		try {
			HttpResponse<InputStream> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = answer.body()) {
				boolean endless = answer.headers()
					.firstValue("Content-Type")
					.orElse("")
					.startsWith("text/event-stream");
				return new Knock(answer.statusCode(),
						endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			return new Knock(-1, ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
