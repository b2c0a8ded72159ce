package fr.logementdabord.web.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever a controller throws with a problem, and logs what is ours to mend.
 */
final class ProblemExceptionResolver implements HandlerExceptionResolver {

	private static final Logger logger = LoggerFactory.getLogger(ProblemExceptionResolver.class);

	private final ProblemWriter writer;

	ProblemExceptionResolver(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
			// the security filters know whether to answer 401, 403 or with a login
			return null;
		}
		if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
			return new ModelAndView();
		}
		ProblemDetail problem = ProblemMapping.of(failure);
		if (problem.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			Incidents.report(problem, failure, request);
		}
		if (failure instanceof ErrorResponse told && told.getHeaders().getFirst(HttpHeaders.ALLOW) != null) {
			response.setHeader(HttpHeaders.ALLOW, told.getHeaders().getFirst(HttpHeaders.ALLOW));
		}
		try {
			this.writer.write(problem, request, response);
		}
		catch (IOException goneAway) {
			logger.debug("the caller left before the answer");
		}
		return new ModelAndView();
	}

}
