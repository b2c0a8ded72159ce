package fr.logementdabord.gateway.routing;

import fr.logementdabord.gateway.login.SessionTokens;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives each request to a service the caller's own access token: the session's, refreshed
 * when it is about to expire, or the one the caller sent.
 */
@Component
final class CallersToken implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private final SessionTokens tokens;

	CallersToken(SessionTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller instanceof OAuth2AuthenticationToken session) {
			String token = this.tokens.current(session, request.servletRequest());
			ServerRequest carrying = ServerRequest.from(request)
				.headers((headers) -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token))
				.build();
			return next.handle(carrying);
		}
		return next.handle(request);
	}

}
