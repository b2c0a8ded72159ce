package fr.logementdabord.web.problem;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What the security filters refuse, told like everything else: 401 without a believed
 * token, 403 without the role, 503 when the signing keys cannot be fetched.
 */
public final class ProblemSecurity implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ProblemWriter writer;

	ProblemSecurity(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		if (refused instanceof AuthenticationServiceException) {
			this.writer.write(Problems.of(HttpStatus.SERVICE_UNAVAILABLE), request, response);
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		this.writer.write(Problems.of(HttpStatus.UNAUTHORIZED), request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, ServletException {
		this.writer.write(Problems.of(HttpStatus.FORBIDDEN), request, response);
	}

	/** Without it an unreachable key set would end as an unexplained 500. */
	public ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWhenKeysAreOutOfReach() {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(ProblemSecurity.this::commence);
				return filter;
			}
		};
	}

}
