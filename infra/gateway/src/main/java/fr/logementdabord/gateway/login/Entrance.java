package fr.logementdabord.gateway.login;

import java.io.IOException;

import fr.logementdabord.web.problem.ProblemSecurity;
import fr.logementdabord.web.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * What somebody without a session meets: the login page when a person asked for a page or
 * sent a form, which is kept meanwhile, a problem when a program asked for data.
 */
final class Entrance implements AuthenticationEntryPoint {

	static final String LOGIN = "/oauth2/authorization/" + LoginClient.REGISTRATION;

	private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LOGIN);

	private final ProblemSecurity problems;

	private final UnsentForms forms;

	Entrance(ProblemSecurity problems, UnsentForms forms) {
		this.problems = problems;
		this.forms = forms;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
			throws IOException, ServletException {
		boolean down = missing instanceof AuthenticationServiceException;
		boolean fragment = "true".equals(request.getHeader("HX-Request"));
		boolean data = request.getRequestURI().startsWith("/api/") || !ProblemWriter.wantsPage(request);
		if (fragment && !down) {
			// the whole page goes to the login, not the fragment
			response.setHeader("HX-Redirect", LOGIN);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (down || data) {
			this.problems.commence(request, response, missing);
		}
		else {
			this.forms.keep(request);
			this.login.commence(request, response, missing);
		}
	}

}
