package fr.logementdabord.gateway.login;

import java.io.IOException;

import fr.logementdabord.web.limit.CallerLimit;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.ProblemWriter;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute for each person or program, fewer for an address nobody has
 * logged in from; what is too much is told to come back (429), and reaches no service.
 */
final class FloodFilter extends OncePerRequestFilter {

	private final CallerLimit known;

	private final CallerLimit strangers;

	private final ProblemWriter problems;

	FloodFilter(int known, int strangers, ProblemWriter problems) {
		this.known = new CallerLimit(known);
		this.strangers = new CallerLimit(strangers);
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			Viewer.current()
				.ifPresentOrElse((viewer) -> this.known.take(viewer, 1),
						() -> this.strangers.take(request.getRemoteAddr(), 1));
		}
		catch (ProblemException tooMany) {
			this.problems.write(tooMany.problem(), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	/** Probes tell whether this still answers: they are not counted. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/actuator/health");
	}

}
