package fr.logementdabord.gateway.login;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where a person goes who has logged in: to the form that their former session did not
 * send, else to the page they asked for.
 */
final class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

	private final UnsentForms forms;

	private final LastPerson lastPerson;

	AfterLogin(RequestCache asked, UnsentForms forms, LastPerson lastPerson) {
		setRequestCache(asked);
		this.forms = forms;
		this.lastPerson = lastPerson;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException, ServletException {
		this.lastPerson.remember(person.getName(), response);
		if (this.forms.of(request, person.getName()).isPresent()) {
			getRedirectStrategy().sendRedirect(request, response, UnsentForms.PAGE);
			return;
		}
		this.forms.forget(request);
		super.onAuthenticationSuccess(request, response, person);
	}

}
