package fr.logementdabord.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * One person at the gateway: logs in by the form of the identity provider, as a browser
 * does, and then asks with the session's cookie.
 */
public final class PersonSession {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);

	private final URI gateway;

	private final String login;

	private final HttpClient http;

	private PersonSession(URI gateway, String login, HttpClient http) {
		this.gateway = gateway;
		this.login = login;
		this.http = http;
	}

	/**
	 * Opens a session by the form; works with any provider that shows one.
	 */
	public static PersonSession logIn(URI gateway, String login, String password) {
		HttpClient http = HttpClient.newBuilder()
			.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
			.followRedirects(HttpClient.Redirect.ALWAYS)
			.connectTimeout(Duration.ofSeconds(5))
			.build();
		PersonSession session = new PersonSession(gateway, login, http);
		HttpResponse<String> page = session.send(HttpRequest.newBuilder(gateway.resolve("/parcours"))
			.header("Accept", "text/html")
			.timeout(Duration.ofSeconds(30))
			.build());
		Matcher form = FORM.matcher(page.body());
		if (page.statusCode() != 200 || !form.find()) {
			throw new JourneyFailure(
					"No login form for %s at %s: status %d".formatted(login, page.uri(), page.statusCode()));
		}
		HttpResponse<String> after = session.send(loginRequest(page.uri(), form.group(), login, password));
		if (after.statusCode() != 200 || !after.uri().getAuthority().equals(gateway.getAuthority())) {
			throw new JourneyFailure("%s could not log in: ended at %s with status %d".formatted(login, after.uri(),
					after.statusCode()));
		}
		return session;
	}

	/**
	 * Somebody without a session.
	 */
	public static PersonSession anonymous(URI gateway) {
		return new PersonSession(gateway, "nobody",
				HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build());
	}

	public String login() {
		return this.login;
	}

	public Answer get(String path) {
		return ask("application/json", path);
	}

	public Answer getCsv(String path) {
		return ask("text/csv", path);
	}

	public Answer getPage(String path) {
		return ask("text/html", path);
	}

	/**
	 * Gives a command. The key makes a repetition harmless.
	 */
	public Answer post(String path, String idempotencyKey, Map<String, ?> body) {
		HttpRequest request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("Idempotency-Key", idempotencyKey)
			.header("Origin", this.gateway.getScheme() + "://" + this.gateway.getAuthority())
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
		return Answer.of(this.login + ": POST " + path, send(request));
	}

	private Answer ask(String accept, String path) {
		HttpRequest request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(30))
			.build();
		return Answer.of(this.login + ": GET " + path, send(request));
	}

	private static HttpRequest loginRequest(URI page, String form, String login, String password) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher inputs = INPUT.matcher(form);
		while (inputs.find()) {
			String name = attribute(inputs.group(), "name");
			if (!name.isEmpty()) {
				fields.put(name, attribute(inputs.group(), "value"));
			}
		}
		fields.put("username", login);
		fields.put("password", password);
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		String action = attribute(form.substring(0, form.indexOf('>')), "action").replace("&amp;", "&");
		return HttpRequest.newBuilder(page.resolve(action.isEmpty() ? page.toString() : action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.header("Origin", page.getScheme() + "://" + page.getAuthority())
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new JourneyFailure(
					"%s: %s %s was not answered (%s)".formatted(this.login, request.method(), request.uri(), ex), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new JourneyFailure("Interrupted", ex);
		}
	}

	private static String attribute(String tag, String name) {
		Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
		return matcher.find() ? matcher.group(1) : "";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
