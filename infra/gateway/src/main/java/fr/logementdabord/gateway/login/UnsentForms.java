package fr.logementdabord.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.gateway.GatewaySettings;
import fr.logementdabord.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps what was sent without a session until the same person has logged in again: in the
 * memory of this gateway, in the session that the login continues. Files and fragments
 * are not kept.
 */
@Component
class UnsentForms {

	/** Where the form is shown and sent again. */
	static final String PAGE = "/envoi-en-attente";

	private static final String KEPT = UnsentForm.class.getName();

	/** In bytes; the longest form of the suite, a saisine with its notes, is shorter. */
	private static final int LONGEST = 256 * 1024;

	private static final Duration KEPT_FOR = Duration.ofMinutes(30);

	private final String ownOrigin;

	private final LastPerson lastPerson;

	UnsentForms(GatewaySettings settings, LastPerson lastPerson) {
		this.ownOrigin = settings.publicOrigin();
		this.lastPerson = lastPerson;
	}

	/**
	 * Keeps what this request carries, if it is a form that somebody sent from one of our
	 * pages.
	 */
	void keep(HttpServletRequest request) {
		if (isForm(request) && CrossSiteFilter.isFrom(this.ownOrigin, request)) {
			this.lastPerson.of(request)
				.ifPresent((person) -> request.getSession()
					.setAttribute(KEPT, new UnsentForm(action(request), fields(request), person, Instant.now())));
		}
	}

	/** What waits in this session for this person. */
	Optional<UnsentForm> of(HttpServletRequest request, String person) {
		HttpSession session = request.getSession(false);
		Object kept = (session != null) ? session.getAttribute(KEPT) : null;
		return (kept instanceof UnsentForm form && form.person().equals(person)
				&& form.keptAt().plus(KEPT_FOR).isAfter(Instant.now())) ? Optional.of(form) : Optional.empty();
	}

	void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEPT);
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && ProblemWriter.wantsPage(request)
				&& request.getHeader("HX-Request") == null && isUrlEncoded(request.getContentType())
				&& request.getContentLength() >= 0 && request.getContentLength() <= LONGEST;
	}

	private static boolean isUrlEncoded(@Nullable String contentType) {
		return contentType != null && contentType.regionMatches(true, 0, MediaType.APPLICATION_FORM_URLENCODED_VALUE, 0,
				MediaType.APPLICATION_FORM_URLENCODED_VALUE.length());
	}

	private static String action(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/** Of parameters with one name, those of the address come first: they stay there. */
	private static List<UnsentForm.Field> fields(HttpServletRequest request) {
		MultiValueMap<String, String> inAddress = UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams();
		List<UnsentForm.Field> fields = new ArrayList<>();
		for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
			int before = inAddress.getOrDefault(parameter.getKey(), List.of()).size();
			Arrays.stream(parameter.getValue())
				.skip(before)
				.forEach((value) -> fields.add(new UnsentForm.Field(parameter.getKey(), value)));
		}
		return fields;
	}

}
