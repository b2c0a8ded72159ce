package fr.logementdabord.web.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.logementdabord.web.problem.ProblemException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the version an {@link IfMatch} argument stands for.
 */
final class IfMatchArgumentResolver implements HandlerMethodArgumentResolver {

	private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,18})\"?");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(IfMatch.class) && parameter.getParameterType() == Long.class;
	}

	@Override
	public @Nullable Long resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mavContainer,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		String sent = request.getHeader(HttpHeaders.IF_MATCH);
		String version = (sent != null) ? sent : request.getParameter("version");
		if (version == null || version.isBlank() || "*".equals(version.strip())) {
			return null;
		}
		Matcher matcher = VERSION.matcher(version.strip());
		if (!matcher.matches()) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "version-invalide",
					"L’en-tête If-Match porte la version reçue dans ETag, par exemple \"3\".");
		}
		return Long.valueOf(matcher.group(1));
	}

}
