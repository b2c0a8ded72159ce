package fr.logementdabord.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.web.page.PageModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Writes a problem as a page for a browser, as {@code application/problem+json} for
 * anything else; the same from a controller, a filter or the container.
 */
public final class ProblemWriter {

	private static final Logger logger = LoggerFactory.getLogger(ProblemWriter.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	private final JsonMapper json;

	private final ObjectProvider<ViewResolver> views;

	ProblemWriter(JsonMapper json, ObjectProvider<ViewResolver> views) {
		this.json = json;
		this.views = views;
	}

	public void write(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.getStatus());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		retryAfter(problem).ifPresent((seconds) -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
		if (!wantsPage(request) || !writePage(problem, request, response)) {
			writeJson(problem, response);
		}
	}

	private void writeJson(ProblemDetail problem, HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

	private boolean writePage(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
		try {
			for (ViewResolver resolver : this.views.orderedStream().toList()) {
				View page = resolver.resolveViewName("problem/page", Locale.FRENCH);
				if (page != null) {
					page.render(PageModel.with(Map.of("problem", problem, "fields", fields(problem)), request), request,
							response);
					return true;
				}
			}
		}
		catch (Exception broken) {
			logger.warn("problem page could not be rendered: {}", broken.getClass().getName());
			if (!response.isCommitted()) {
				response.resetBuffer();
			}
		}
		return false;
	}

	private static Optional<String> retryAfter(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		Object told = (properties != null) ? properties.get(Problems.RETRY_AFTER) : null;
		if (told != null) {
			return Optional.of(told.toString());
		}
		return (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) ? Optional.of(RETRY_AFTER_SECONDS)
				: Optional.empty();
	}

	private static Object fields(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		return (properties != null) ? properties.getOrDefault("errors", List.of()) : List.of();
	}

	/** Programs ask for JSON or for anything; browsers name HTML. */
	public static boolean wantsPage(HttpServletRequest request) {
		if ("true".equals(request.getHeader("HX-Request"))) {
			return true;
		}
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null) {
			return false;
		}
		try {
			List<MediaType> accepted = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(accepted);
			for (MediaType type : accepted) {
				if (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
						|| type.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML)) {
					return true;
				}
				if (type.getSubtype().endsWith("json")) {
					return false;
				}
			}
		}
		catch (InvalidMediaTypeException unreadable) {
			return false;
		}
		return false;
	}

}
