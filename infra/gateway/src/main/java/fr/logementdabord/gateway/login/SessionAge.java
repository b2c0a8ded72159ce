package fr.logementdabord.gateway.login;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is too old, however busy it is: a page that asks for news by itself
 * would keep a forgotten screen open for ever.
 */
final class SessionAge extends OncePerRequestFilter {

	private final Duration atMost;

	SessionAge(Duration atMost) {
		this.atMost = atMost;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && System.currentTimeMillis() - session.getCreationTime() > this.atMost.toMillis()) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
