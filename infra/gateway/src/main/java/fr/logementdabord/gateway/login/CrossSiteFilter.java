package fr.logementdabord.gateway.login;

import java.io.IOException;
import java.util.Set;

import fr.logementdabord.web.problem.ProblemWriter;
import fr.logementdabord.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses to change anything in a session for a page of another site. Browsers state
 * where a request comes from in headers no page can forge, so forms need no hidden token.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final String ownOrigin;

	private final ProblemWriter problems;

	CrossSiteFilter(String ownOrigin, ProblemWriter problems) {
		this.ownOrigin = ownOrigin;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean changes = !HARMLESS.contains(request.getMethod());
		if (changes && request.getSession(false) != null && !isFrom(this.ownOrigin, request)) {
			this.problems.write(Problems.of(HttpStatus.FORBIDDEN, "origine-refusee",
					"Cette action doit être faite depuis les pages de Logement d’abord."), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	/** Whether the browser states that one of our own pages sent this. */
	static boolean isFrom(String ownOrigin, HttpServletRequest request) {
		return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
				|| ownOrigin.equals(request.getHeader("Origin"));
	}

}
