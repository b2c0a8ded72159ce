package fr.logementdabord.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser does that matters here: keeps cookies by host, whatever the port, and
 * follows redirects one by one.
 */
final class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	final Map<String, String> cookies = new TreeMap<>();

	HttpResponse<String> get(String url) {
		return send(url, (request) -> request.header("Accept", "text/html"));
	}

	HttpResponse<String> send(String url, UnaryOperator<HttpRequest.Builder> how) {
		HttpResponse<String> answer = send(url, how, HttpResponse.BodyHandlers.ofString());
		answer.headers().allValues("Set-Cookie").forEach(this::keep);
		return answer;
	}

	/**
	 * Opens an event stream and leaves it after so many events.
	 * @return how many came before it was left, or was cut
	 */
	long events(String url, long most) {
		AtomicLong heard = new AtomicLong();
		try (Stream<String> lines = send(url, (request) -> request.header("Accept", "text/event-stream"),
				HttpResponse.BodyHandlers.ofLines())
			.body()) {
			lines.filter((line) -> !line.isEmpty()).limit(most).forEach((line) -> heard.incrementAndGet());
		}
		catch (UncheckedIOException ex) {
			// cut: what came before counts
		}
		return heard.get();
	}

	private <T> HttpResponse<T> send(String url, UnaryOperator<HttpRequest.Builder> how,
			HttpResponse.BodyHandler<T> body) {
		var request = HttpRequest.newBuilder(URI.create(url));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		try {
			return this.client.send(how.apply(request).build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Follows redirects until something is shown. */
	HttpResponse<String> follow(HttpResponse<String> answer) {
		HttpResponse<String> shown = answer;
		for (int hop = 0; hop < 10 && shown.statusCode() / 100 == 3; hop++) {
			shown = get(shown.uri().resolve(shown.headers().firstValue("Location").orElseThrow()).toString());
		}
		return shown;
	}

	HttpResponse<String> open(String url) {
		return follow(get(url));
	}

	/** From any page that asks for a login to the page that follows it. */
	HttpResponse<String> login(HttpResponse<String> form, String login, String password) {
		assertThat(form.body()).contains("<h1>Connexion</h1>");
		Matcher csrf = CSRF.matcher(form.body());
		assertThat(csrf.find()).isTrue();
		return follow(post(form.uri().resolve("/login").toString(),
				Map.of("username", login, "password", password, "_csrf", csrf.group(1)), (request) -> request));
	}

	HttpResponse<String> post(String url, Map<String, String> fields, UnaryOperator<HttpRequest.Builder> how) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(url,
				(request) -> how.apply(request.header("Content-Type", "application/x-www-form-urlencoded")
					.header("Accept", "text/html")
					.POST(BodyPublishers.ofString(body))));
	}

	private void keep(String header) {
		String[] pair = header.split(";", 2)[0].split("=", 2);
		if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
			this.cookies.remove(pair[0]);
		}
		else {
			this.cookies.put(pair[0], pair[1]);
		}
	}

}
