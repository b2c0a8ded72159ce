package fr.logementdabord.gateway.login;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * The access token of a session, refreshed shortly before it expires. A session whose
 * tokens can no longer be refreshed is over.
 */
@Component
public final class SessionTokens {

	/** One refresh at a time per session, without a lock per session to clean up. */
	private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

	private final OAuth2AuthorizedClientManager manager;

	SessionTokens(OAuth2AuthorizedClientManager manager) {
		this.manager = manager;
	}

	/**
	 * A token that services believe now.
	 * @throws CredentialsExpiredException when the person has to log in again
	 * @throws AuthenticationServiceException when the identity provider does not answer
	 */
	public String current(OAuth2AuthenticationToken person, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			throw expired(null);
		}
		ReentrantLock lock = this.locks[Math.floorMod(session.getId().hashCode(), this.locks.length)];
		lock.lock();
		try {
			OAuth2AuthorizedClient client = this.manager
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(LoginClient.REGISTRATION)
					.principal(person)
					.attribute(HttpServletRequest.class.getName(), request)
					.build());
			if (client == null) {
				throw expired(session);
			}
			return client.getAccessToken().getTokenValue();
		}
		catch (OAuth2AuthorizationException refused) {
			if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
				throw expired(session);
			}
			throw new AuthenticationServiceException("identity provider out of reach", refused);
		}
		finally {
			lock.unlock();
		}
	}

	private static CredentialsExpiredException expired(@Nullable HttpSession session) {
		SecurityContextHolder.clearContext();
		if (session != null) {
			session.invalidate();
		}
		return new CredentialsExpiredException("session is over");
	}

}
