package fr.logementdabord.web.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query with a NUL in it: nothing that is looked for has one, and the database
 * takes no pattern with it. In a path the container refuses it.
 */
final class NulInQueryFilter extends OncePerRequestFilter {

	private static final String NUL = "%00";

	private final ProblemWriter writer;

	NulInQueryFilter(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if (query != null && query.contains(NUL)) {
			this.writer.write(Problems.of(HttpStatus.BAD_REQUEST), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

}
