package fr.logementdabord.gateway.lists;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import fr.logementdabord.gateway.GatewaySettings;
import fr.logementdabord.gateway.login.SessionTokens;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks the owners of lists, all at once and with the person's own token. Nobody is waited
 * for longer than a page may take: who is slow, down or refuses has no answer, the others
 * are shown.
 */
@Component
public class OwnedLists {

	private static final Logger logger = LoggerFactory.getLogger(OwnedLists.class);

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final GatewaySettings.Services services;

	private final SessionTokens tokens;

	private final RestClient client;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	OwnedLists(GatewaySettings settings, SessionTokens tokens) {
		this.services = settings.services();
		this.tokens = tokens;
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(PATIENCE)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
		requests.setReadTimeout(PATIENCE);
		this.client = RestClient.builder().requestFactory(requests).build();
	}

	/**
	 * One answer per question, in the same order; empty where none came in time.
	 * @param person the request of the person who asks
	 */
	public <T> List<Optional<T>> ask(List<Question> questions, Class<T> answer, HttpServletRequest person) {
		String token = token(person);
		if (token == null) {
			return questions.stream().map((question) -> Optional.<T>empty()).toList();
		}
		try {
			List<Future<T>> answers = this.threads.invokeAll(
					questions.stream().map((question) -> (Callable<T>) () -> one(question, answer, token)).toList(),
					PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return answers.stream().map(OwnedLists::inTime).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", ex);
		}
	}

	private <T> T one(Question question, Class<T> answer, String token) {
		T told = this.client.get()
			.uri(question.owner().address(this.services).resolve(question.list()))
			.accept(MediaType.APPLICATION_JSON)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.body(answer);
		if (told == null) {
			throw new IllegalStateException("nothing told");
		}
		return told;
	}

	private static <T> Optional<T> inTime(Future<T> answer) {
		return switch (answer.state()) {
			case SUCCESS -> Optional.of(answer.resultNow());
			case FAILED -> {
				logger.info("a list was not told: {}", answer.exceptionNow().getClass().getSimpleName());
				yield Optional.empty();
			}
			case CANCELLED, RUNNING -> {
				logger.info("a list was not told in time");
				yield Optional.empty();
			}
		};
	}

	/** A page is shown even while the identity provider gives no new token. */
	private @Nullable String token(HttpServletRequest request) {
		try {
			return (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken session)
					? this.tokens.current(session, request) : null;
		}
		catch (AuthenticationServiceException unreachable) {
			logger.info("nothing asked: {}", unreachable.getMessage());
			return null;
		}
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

	/**
	 * A list that is asked for.
	 *
	 * @param owner whose list it is
	 * @param list its path and query, encoded
	 */
	public record Question(Owner owner, URI list) {
	}

}
