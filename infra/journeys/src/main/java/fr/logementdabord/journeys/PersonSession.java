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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person at the gateway: logs in by the form of the identity provider, as a browser
 * does, and then asks with the session's cookie.
 */
public final class PersonSession {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int UNAUTHORIZED = 401;

	/**
	 * Asking again later may help: too many requests, and what a gateway or a service
	 * says while something is down.
	 */
	private static final Set<Integer> UNAVAILABLE = Set.of(429, 502, 503, 504);

	private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);

	private final URI gateway;

	private final String login;

	private final HttpClient http;

	private final @Nullable Insistence insistence;

	private PersonSession(URI gateway, String login, HttpClient http, @Nullable Insistence insistence) {
		this.gateway = gateway;
		this.login = login;
		this.http = http;
		this.insistence = insistence;
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
		PersonSession session = new PersonSession(gateway, login, http, null);
		session.enter(password);
		return session;
	}

	private void enter(String password) {
		HttpResponse<String> page = send(HttpRequest.newBuilder(this.gateway.resolve("/parcours"))
			.header("Accept", "text/html")
			.timeout(Duration.ofSeconds(30))
			.build());
		Matcher form = FORM.matcher(page.body());
		if (page.statusCode() != 200 || !form.find()) {
			throw new JourneyFailure(
					"No login form for %s at %s: status %d".formatted(this.login, page.uri(), page.statusCode()));
		}
		HttpResponse<String> after = send(loginRequest(page.uri(), form.group(), this.login, password));
		// who is let in may find that a service does not answer just now
		boolean answered = after.statusCode() == 200 || UNAVAILABLE.contains(after.statusCode());
		if (!answered || !after.uri().getAuthority().equals(this.gateway.getAuthority())) {
			throw new JourneyFailure("%s could not log in: ended at %s with status %d".formatted(this.login,
					after.uri(), after.statusCode()));
		}
	}

	/**
	 * The same person, who asks again while there is no answer: with the same key, after
	 * logging in again where the session is gone.
	 * @param patience for one request
	 * @param accepted hears of each command that was accepted
	 */
	public PersonSession insisting(String password, Duration patience, Consumer<Accepted> accepted) {
		return new PersonSession(this.gateway, this.login, this.http, new Insistence(password, patience, accepted));
	}

	/**
	 * A command that the suite has said yes to.
	 *
	 * @param login who gave it
	 * @param path where
	 * @param key its idempotency key
	 */
	public record Accepted(String login, String path, String key) {
	}

	private record Insistence(String password, Duration patience, Consumer<Accepted> accepted) {
	}

	/**
	 * Somebody without a session.
	 */
	public static PersonSession anonymous(URI gateway) {
		return new PersonSession(gateway, "nobody",
				HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build(), null);
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
	 * Follows a link as a browser does: a page rather than a file, but whatever it leads
	 * to.
	 */
	public Answer follow(String path) {
		return ask("text/html,*/*;q=0.8", path);
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
		Answer answer = answer(this.login + ": POST " + path, request);
		if (this.insistence != null && answer.status() / 100 == 2) {
			this.insistence.accepted().accept(new Accepted(this.login, path, idempotencyKey));
		}
		return answer;
	}

	/**
	 * Sends a form of a page, with its key, and follows where it leads.
	 */
	public Answer submit(String path, String idempotencyKey, Map<String, String> fields) {
		Map<String, String> sent = new LinkedHashMap<>(fields);
		sent.put("idempotencyKey", idempotencyKey);
		HttpRequest request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.header("Origin", this.gateway.getScheme() + "://" + this.gateway.getAuthority())
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString(encoded(sent)))
			.build();
		return answer(this.login + ": POST " + path, request);
	}

	private Answer ask(String accept, String path) {
		HttpRequest request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(30))
			.build();
		return answer(this.login + ": GET " + path, request);
	}

	private Answer answer(String question, HttpRequest request) {
		Insistence insisting = this.insistence;
		if (insisting == null) {
			return Answer.of(question, send(request));
		}
		AtomicReference<@Nullable JourneyFailure> silence = new AtomicReference<>();
		try {
			return Awaitility.await()
				.atMost(insisting.patience())
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(300))
				.until(() -> attempt(question, request, insisting, silence), Objects::nonNull);
		}
		catch (ConditionTimeoutException ex) {
			throw new JourneyFailure("%s: no answer within %d s".formatted(question, insisting.patience().toSeconds()),
					Objects.requireNonNullElse(silence.get(), ex));
		}
	}

	private @Nullable Answer attempt(String question, HttpRequest request, Insistence insisting,
			AtomicReference<@Nullable JourneyFailure> silence) {
		try {
			Answer answer = Answer.of(question, send(request));
			if (answer.status() == UNAUTHORIZED) {
				synchronized (this.http) {
					enter(insisting.password());
				}
				return null;
			}
			return UNAVAILABLE.contains(answer.status()) ? null : answer;
		}
		catch (JourneyFailure ex) {
			silence.set(ex);
			return null;
		}
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
		String action = attribute(form.substring(0, form.indexOf('>')), "action").replace("&amp;", "&");
		return HttpRequest.newBuilder(page.resolve(action.isEmpty() ? page.toString() : action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.header("Origin", page.getScheme() + "://" + page.getAuthority())
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
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

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
